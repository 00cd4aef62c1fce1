import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { todaySlice } from '../slice.ts'

const Role = z.object({
  lines: z.array(
    z.object({
      duty: z.string(),
      matters: z.array(z.string()),
      usual: z.boolean(),
      words: z.array(z.string()),
      people: z.array(z.object({ name: z.string(), email: z.string() })),
      open: z.number(),
      late: z.number(),
      answered: z.number(),
      medianHours: z.number().nullable(),
    }),
  ),
})

async function card(t: TestContext) {
  const app = await testApp(t, createNetworks())
  await app.db.write((tx) =>
    tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() })
      .execute(),
  )
  const call = callSlice(todaySlice(app), { workspaceId: '1', accountId: 'olga' })
  const line = async (duty: string, lang = 'en') =>
    Role.parse((await call('GET /today/role', {}, lang)).body).lines.find((one) => one.duty === duty)
  const rules = () => app.db.read.selectFrom('converse.rules').select(['id', 'name', 'is_on', 'conditions']).execute()
  return { app, call, line, rules }
}

test('a card that nobody has written says the usual, in the reader’s language', async (t) => {
  const { line } = await card(t)
  const smm = await line('smm', 'ru')
  assert.ok(smm?.usual)
  assert.match(smm.matters.join(' '), /сообществ/)
})

test('words of a border become one rule of the inbox, that follows them and rests when they are gone', async (t) => {
  const { call, line, rules } = await card(t)
  const put = (words: string[]) => call('PUT /today/role/:duty', { duty: 'pr', matters: ['Press'], words })
  await put(['journalist', 'interview', 'ab'])
  assert.deepEqual((await line('pr'))?.words, ['journalist', 'interview'])
  await put(['journalist'])
  const [rule, ...others] = await rules()
  assert.deepEqual(others, [])
  assert.deepEqual([rule?.is_on, rule?.conditions], [true, { words: ['journalist'] }])
  await put([])
  const [resting] = await rules()
  // A rule without words would mean everybody.
  assert.deepEqual([resting?.id, resting?.is_on, resting?.conditions], [rule?.id, false, { words: ['journalist'] }])
})

test('who they are is who was written in, and what was handed to them ages', async (t) => {
  const { app, line } = await card(t)
  await app.db.write(async (tx) => {
    const contact = {
      workspace_id: '1',
      name: 'Deniz',
      duty: 'lawyer',
      email: 'deniz@example.org',
      lang: 'tr',
      changed_at: app.now(),
    } as const
    await tx.insertInto('converse.contacts').values(contact).execute()
    const channel = {
      workspace_id: '1',
      network: 'town',
      external_id: 'f',
      handle: '@f',
      name: 'F',
      url: 'https://f.town',
      zone: 'UTC',
      config: '{}',
      credential: '',
      account: '{}',
      checked_at: app.now(),
      connected_at: app.now(),
    }
    await tx.insertInto('desk.channels').values(channel).execute()
    const none: string[] = []
    const thread = {
      workspace_id: '1',
      channel_id: '1',
      kind: 'comment',
      key: 'k',
      messages: 1,
      last_at: app.now(),
      preview: '',
      preview_lang: 'tr',
      preview_ours: false,
      mood: 0,
      mood_label: 'neutral',
      intents: none,
      reasons: '[]',
      points: 0,
      rank: 0,
      created_at: app.now(),
    } as const
    await tx.insertInto('converse.threads').values(thread).execute()
    const ago = (hours: number) => app.now().subtract({ hours })
    const handed = {
      workspace_id: '1',
      thread_id: '1',
      contact_id: '1',
      duty: 'lawyer',
      by_account: 'olga',
      by_name: 'Olga',
      ask: '?',
      frozen: '{}',
      link_sealed: '',
      sent_by: 'link',
      ends_at: app.now().add({ hours: 48 }),
    } as const
    await tx
      .insertInto('converse.handoffs')
      .values({ ...handed, link_hash: 'a', made_at: ago(30), due_at: ago(6) })
      .execute()
    await tx
      .insertInto('converse.handoffs')
      .values({
        ...handed,
        link_hash: 'b',
        made_at: ago(10),
        due_at: ago(2),
        answered_at: ago(6),
        answered_by: 'Deniz',
        answer: 'Yes',
      })
      .execute()
  })
  const lawyer = await line('lawyer')
  assert.deepEqual(
    lawyer?.people.map(({ name, email }) => [name, email]),
    [['Deniz', 'deniz@example.org']],
  )
  assert.deepEqual([lawyer?.open, lawyer?.late, lawyer?.answered], [1, 1, 1])
  assert.ok(Math.abs((lawyer?.medianHours ?? 0) - 4) < 0.01)
})
