import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { todaySlice } from '../slice.ts'

const Found = z.object({
  findings: z.array(z.object({ finding: z.string(), rule: z.boolean() })),
  known: z.boolean(),
})

test('who is writing is told what would sound strange here: rules count at once, the voice is heard again after a while', async (t) => {
  const app = await testApp(t, createNetworks())
  await app.db.write(async (tx) => {
    await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: app.now() })
      .execute()
  })
  const call = callSlice(todaySlice(app), { workspaceId: '1' })
  const compare = async (text: string) =>
    Found.parse((await call('POST /today/voice/compare', { text, kind: 'reply' })).body)
  const stiff = 'Sayın müşterimiz, siz değerli misafirlerimizi ağırlamaktan mutluluk duyarız'
  assert.deepEqual(await compare(stiff), { findings: [], known: false })

  const rules = { address: 'familiar', emojiMost: null, wordsMost: null, phrases: [] }
  await call('PUT /today/voice', rules)
  assert.deepEqual(await compare(stiff), { findings: [{ finding: 'more-formal', rule: true }], known: true })

  await saidThere(app, 40, 'Sen bu simidi nasıl yapıyorsun ya 😂')
  assert.deepEqual((await compare(stiff)).findings.length, 1)
  app.clock.pass({ minutes: 11 })
  assert.deepEqual(
    (await compare(stiff)).findings.map(({ finding }) => finding),
    ['more-formal', 'no-emoji'],
  )
})

/** So many neighbours write this below a post. */
async function saidThere(app: Awaited<ReturnType<typeof testApp>>, times: number, text: string) {
  const at = app.now()
  const none: string[] = []
  await app.db.write(async (tx) => {
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
      checked_at: at,
      connected_at: at,
    }
    await tx.insertInto('desk.channels').values(channel).execute()
    for (let i = 0; i < times; i += 1) {
      const thread = {
        workspace_id: '1',
        channel_id: '1',
        kind: 'comment' as const,
        key: `k${i}`,
        messages: 1,
        last_at: at,
        preview: text,
        preview_lang: 'tr' as const,
        preview_ours: false,
        mood: 0,
        mood_label: 'positive' as const,
        intents: none,
        reasons: '[]',
        points: 0,
        rank: 0,
        created_at: at,
      }
      const { id } = await tx.insertInto('converse.threads').values(thread).returning('id').executeTakeFirstOrThrow()
      const said = { kind: 'comment' as const, text, lang: 'tr' as const, at, seen_at: at, external_id: `m${i}` }
      await tx
        .insertInto('converse.messages')
        .values({ ...said, workspace_id: '1', channel_id: '1', thread_id: id, ours: false, mood_label: 'positive' })
        .execute()
    }
  })
}
