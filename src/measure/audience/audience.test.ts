import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { growSlice } from '#grow'
import { callSlice } from '#platform/testing/app.ts'
import { campaignFigures } from '../campaigns/figures.ts'
import { bakery } from '../testing/bakery.ts'

const Score = z.object({
  people: z.number(),
  inTarget: z.object({ yes: z.number(), no: z.number(), unknown: z.number() }),
  parts: z.array(z.object({ clause: z.string(), yes: z.number(), of: z.number(), atLeast: z.boolean() })),
})
const Audience = z.object({
  declared: z.boolean(),
  own: z.boolean().nullable(),
  circles: z.array(z.object({ circle: z.string(), score: Score })),
  doors: z.array(z.object({ door: z.string(), joined: z.number(), yes: z.number(), of: z.number() })),
  formulas: z.object({ audience_fit: z.object({ name: z.string(), how: z.string() }) }),
})

test('those who follow and those who speak are held against whom the page is for', async (t) => {
  const { app, workspaceId, channelId, threadId } = await bakery(t)
  const grow = callSlice(growSlice(app, campaignFigures(app)), { workspaceId })
  const at = app.now()
  await app.db.write(async (tx) => {
    const { id: door } = await tx
      .insertInto('grow.invites')
      .values({
        workspace_id: workspaceId,
        channel_id: channelId,
        name: 'Radio',
        url: 'https://x.example/1',
        made_by: 'o',
        made_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const join = (person: string, lang: string | null, about: string, left = false) => ({
      workspace_id: workspaceId,
      channel_id: channelId,
      person,
      handle: `@${person}`,
      name: person,
      about,
      lang,
      joined_at: at.subtract({ hours: 48 }),
      left_at: left ? at : null,
      told: true,
      invite_id: door,
      seen_at: at,
    })
    await tx
      .insertInto('grow.joins')
      .values([
        join('ayse', 'tr', 'Kahve sever'),
        join('hans', 'de', ''),
        join('boris', 'ru', ''),
        join('cem', null, '', true),
      ])
      .execute()
    const { id: person } = await tx
      .insertInto('desk.people')
      .values({ workspace_id: workspaceId, name: 'Ayşe', first_seen_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('desk.identities')
      .values({
        workspace_id: workspaceId,
        channel_network: 'mastodon',
        external_id: 'ayse',
        person_id: person,
        handle: '@ayse',
        name: 'Ayşe',
      })
      .execute()
    const message = (kind: 'comment' | 'message', text: string) => ({
      workspace_id: workspaceId,
      channel_id: channelId,
      thread_id: threadId,
      kind,
      ours: false,
      person_id: person,
      text,
      lang: 'tr',
      at,
      seen_at: at,
    })
    await tx
      .insertInto('converse.messages')
      .values([message('comment', 'Günaydın!'), message('message', 'Ben öğrenciyim, aramızda kalsın')])
      .execute()
  })
  const undeclared = Audience.parse((await grow('GET /grow/audience')).body)
  assert.deepEqual([undeclared.declared, undeclared.own], [false, null])

  const wanted = { persona: { languages: ['tr'], interests: ['kahve'], roles: ['öğrenci'] } }
  assert.equal((await grow('PUT /grow/audience', { wanted })).status, 200)
  const seen = Audience.parse((await grow('GET /grow/audience', { channelId })).body)
  assert.deepEqual([seen.declared, seen.own], [true, false])
  const [followers, newcomers, speakers] = seen.circles.map(({ score }) => score)
  assert.deepEqual(followers?.inTarget, { yes: 1, no: 2, unknown: 0 })
  assert.deepEqual(newcomers?.inTarget, { yes: 1, no: 2, unknown: 1 })
  assert.deepEqual(speakers?.inTarget, { yes: 1, no: 0, unknown: 0 })
  // What she wrote in a letter is no evidence for a statistic.
  assert.equal(speakers?.parts.find(({ clause }) => clause === 'roles')?.yes, 0)
  assert.deepEqual(
    seen.doors,
    [{ door: 'Radio', joined: 4, yes: 1, of: 3 }].map((door) => ({ ...door })),
  )
  assert.ok(seen.formulas.audience_fit.name && seen.formulas.audience_fit.how)

  await grow('PUT /grow/audience', { channelId, wanted: { persona: { languages: ['ru'] } } })
  const own = Audience.parse((await grow('GET /grow/audience', { channelId })).body)
  assert.equal(own.own, true)
  assert.equal(own.circles[0]?.score.inTarget.yes, 1)
  await grow('DELETE /grow/audience', { channelId })
  assert.equal(Audience.parse((await grow('GET /grow/audience', { channelId })).body).own, false)
})
