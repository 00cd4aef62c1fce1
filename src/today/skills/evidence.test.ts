import assert from 'node:assert/strict'
import test from 'node:test'
import { createNetworks } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import { evidence } from './evidence.sql.ts'
import { interval, levelOf, weakest } from './skills.ts'

const day = (date: number, clock = '10:00') =>
  Temporal.Instant.from(`2026-03-${String(date).padStart(2, '0')}T${clock}:00Z`)

/** Olga's March at the bakery, small enough to count by hand. */
test('what the desk says of a month is what one counts by hand', async (t) => {
  const app = await testApp(t, createNetworks())
  await app.db.write(async (tx) => {
    const made = { created_at: day(1) }
    await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'UTC', lang: 'tr', ...made })
      .execute()
    const channel = {
      workspace_id: '1',
      network: 'town',
      external_id: 'firin',
      handle: '@firin',
      name: 'Fırın',
      url: 'https://meydan.town',
      zone: 'UTC',
      config: '{}',
      credential: '',
      account: '{}',
      checked_at: day(1),
      connected_at: day(1),
    }
    await tx.insertInto('desk.channels').values(channel).execute()
    const none: string[] = []
    const thread = {
      workspace_id: '1',
      channel_id: '1',
      kind: 'comment',
      messages: 2,
      last_at: day(5),
      preview: '',
      preview_lang: 'tr',
      preview_ours: true,
      mood: 0,
      mood_label: 'neutral',
      intents: none,
      reasons: '[]',
      points: 0,
      rank: 0,
      created_at: day(1),
    } as const
    const message = { workspace_id: '1', channel_id: '1', kind: 'comment', seen_at: day(1) } as const
    // Five answers: three in the language they were asked in, two of them word for word the same.
    const answers = [
      {
        asked: 'tr',
        lang: 'tr',
        text: 'Yarın yedide açığız.',
        waited: 10,
        hot: true,
        calmed: true,
        drew: 1,
        before: -0.6,
        after: 0.4,
      },
      {
        asked: 'tr',
        lang: 'tr',
        text: 'Yarın  yedide açığız.',
        waited: 20,
        hot: true,
        calmed: false,
        drew: 0,
        before: -0.5,
        after: -0.5,
      },
      {
        asked: 'ru',
        lang: 'tr',
        text: 'Teşekkürler!',
        waited: 30,
        hot: false,
        calmed: null,
        drew: 2,
        before: 0,
        after: 0.2,
      },
      {
        asked: 'en',
        lang: 'en',
        text: 'At seven, Ayşe.',
        waited: 40,
        hot: false,
        calmed: null,
        drew: 0,
        before: null,
        after: null,
      },
      {
        asked: 'en',
        lang: 'ru',
        text: 'Да, конечно.',
        waited: 50,
        hot: false,
        calmed: null,
        drew: 0,
        before: null,
        after: null,
      },
    ]
    for (const [place, one] of answers.entries()) {
      const { id } = await tx
        .insertInto('converse.threads')
        .values({ ...thread, key: `k${place}` })
        .returning('id')
        .executeTakeFirstOrThrow()
      const their = {
        ...message,
        thread_id: id,
        ours: false,
        text: '?',
        lang: one.asked,
        at: day(5, '09:00'),
        external_id: `q${place}`,
      }
      await tx.insertInto('converse.messages').values(their).execute()
      const own = { ...message, thread_id: id, ours: true, text: one.text, lang: one.lang, at: day(5) }
      const reply = await tx.insertInto('converse.messages').values(own).returning('id').executeTakeFirstOrThrow()
      const by = { message_id: reply.id, workspace_id: '1', thread_id: id, by_account: 'olga', at: day(5) }
      await tx
        .insertInto('converse.answers')
        .values({ ...by, before: '{}' })
        .execute()
      const looked = {
        ...by,
        channel_id: '1',
        lang: one.lang,
        about: 'other',
        waited_seconds: one.waited * 60,
        mood_before: one.before,
        mood_after: one.after,
        was_hot: one.hot,
        calmed: one.calmed,
        escalated: false,
        asks: false,
        drew: one.drew,
        turn: 1,
        own_mood: 0,
      }
      await tx.insertInto('measure.talk_answers').values(looked).execute()
    }
    // Two of three posts went out on time.
    for (const [place, late] of [0, 3, 30].entries()) {
      const post = {
        workspace_id: '1',
        text: `Simit ${place}`,
        lang: 'tr',
        zone: 'UTC',
        author: 'olga',
        created_at: day(6),
        updated_at: day(6),
      }
      const { id } = await tx.insertInto('publish.posts').values(post).returning('id').executeTakeFirstOrThrow()
      const delivery = {
        workspace_id: '1',
        channel_id: '1',
        post_id: id,
        kind: 'post',
        key: `d${place}`,
        payload: '{}',
        fingerprint: '',
        state: 'live',
        due_at: day(7),
        sent_at: day(7).add({ minutes: late }),
        planned_by: 'olga',
        created_at: day(6),
      } as const
      await tx.insertInto('publish.deliveries').values(delivery).execute()
    }
    // Of four links three carry both tags.
    for (const [place, campaign] of ['spring', 'spring', 'spring', ''].entries()) {
      const link = {
        workspace_id: '1',
        key: `l${place}`,
        url: 'https://example.org',
        utm_source: 'town',
        utm_campaign: campaign,
        made_by: 'olga',
        created_at: day(8),
      }
      await tx.insertInto('grow.links').values(link).execute()
    }
  })
  const march = {
    workspaceId: '1',
    accountId: 'olga',
    from: day(1, '00:00'),
    until: Temporal.Instant.from('2026-04-01T00:00Z'),
  }
  const said = await evidence(app.db.read, march)
  // The ninth of ten of 10, 20, 30, 40, 50 minutes lies at 46.
  assert.deepEqual(said.answering, { value: 46, of: 5 })
  // Two of five drew somebody on; one of two hot talks calmed.
  assert.deepEqual(said.conversation, { value: 0.4, of: 5 })
  assert.deepEqual(said.softening, { value: 0.5, of: 2 })
  // One of five said what another said, spaces aside; three of five in the language they were asked in.
  assert.equal(said.individual.of, 5)
  assert.ok(Math.abs((said.individual.value ?? 0) - 0.2) < 1e-9)
  assert.deepEqual(said.language, { value: 0.6, of: 5 })
  // (1.0 + 0 + 0.2) ÷ 3
  assert.ok(Math.abs((said.mood.value ?? 0) - 0.4) < 1e-6)
  assert.equal(said.mood.of, 3)
  assert.ok(Math.abs((said.planning.value ?? 0) - 2 / 3) < 1e-9)
  assert.deepEqual(said.analytics, { value: 0.75, of: 4 })
  // Nobody clicked: that is known. Whether posts were taken well is not.
  assert.deepEqual(said.growth, { value: 0, of: 4 })
  assert.deepEqual(said.craft, { value: null, of: 0 })
  // Boris did nothing of it.
  const boris = await evidence(app.db.read, { ...march, accountId: 'boris' })
  assert.ok(Object.values(boris).every(({ of }) => of === 0))
})

test('a level is only said where there is enough work, and less waiting is better', () => {
  assert.equal(levelOf('answering', { value: 20, of: 9 }), null)
  assert.equal(levelOf('answering', { value: 20, of: 10 }), 4)
  assert.equal(levelOf('answering', { value: 600, of: 10 }), 1)
  assert.equal(levelOf('planning', { value: 0.9, of: 5 }), 3)
  assert.equal(levelOf('planning', { value: null, of: 0 }), null)
})

test('a share from a few is wide, from many narrow', () => {
  const few = interval(0.5, 4)
  const many = interval(0.5, 400)
  assert.ok(few.high - few.low > 0.6 && many.high - many.low < 0.1)
})

test('the exercise goes to where one thinks more of oneself than the work shows', () => {
  const skills = [
    { skill: 'answering', rated: 3, level: 3 },
    { skill: 'softening', rated: 4, level: 2 },
    { skill: 'planning', rated: 1, level: 1 },
    { skill: 'craft', rated: 5, level: null },
  ] as const
  assert.equal(weakest(skills), 'softening')
})
