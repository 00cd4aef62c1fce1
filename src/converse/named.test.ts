import assert from 'node:assert/strict'
import test from 'node:test'
import { callSlice } from '#platform/testing/app.ts'
import { namedIn } from './named.ts'
import { converseSlice } from './slice.ts'
import { openBakery, says } from './testing/street.ts'

const TEAM = [
  { accountId: 'ayse', name: 'Ayşe Yılmaz' },
  { accountId: 'ayse2', name: 'Ayşe Demir' },
  { accountId: 'ivan', name: 'Иван Петров' },
]

test('a note asks whom it names, in any writing and with any ending', () => {
  assert.deepEqual(namedIn('@ivan look please', TEAM), [], 'another alphabet is another name')
  assert.deepEqual(namedIn('@Иван, посмотри', TEAM), ['ivan'])
  assert.deepEqual(namedIn("@ayse demir'e sor", TEAM), ['ayse2'])
  assert.deepEqual(namedIn('@Ayşe’ye sorun', TEAM), ['ayse', 'ayse2'])
  assert.deepEqual(namedIn('write to olga@example.org', TEAM), [])
})

test('who is named in a note or given a conversation by a colleague is told, with the way to it', async (t) => {
  const { app, workspaceId, hear } = await openBakery(t)
  const told: { accounts: readonly string[]; text: string; url: string }[] = []
  const slice = converseSlice(app, {
    named: (_, __, accounts, { text, url }) => Promise.resolve(told.push({ accounts, text, url })),
  })
  const call = callSlice({ routes: slice.routes }, { workspaceId, accountId: 'olga' })
  await hear(says('1', 'The simit was cold'))
  const { id } = await app.db.read.selectFrom('converse.threads').select('id').executeTakeFirstOrThrow()
  const url = `${app.config.url}/inbox?preset=all&thread=${id}`
  await call('POST /inbox/threads/:id/notes', { id, text: '@Mehmet, @Olga is this true?' })
  assert.deepEqual(told, [{ accounts: ['mehmet'], text: '@Mehmet, @Olga is this true?', url }])
  await call('POST /inbox/triage', { ids: [id], wish: { deed: 'assign', to: 'mehmet' } })
  assert.deepEqual(told[1], { accounts: ['mehmet'], text: 'The simit was cold', url })
  await call('POST /inbox/triage', { ids: [id], wish: { deed: 'assign', to: 'mehmet' } })
  await call('POST /inbox/triage', { ids: [id], wish: { deed: 'assign', to: 'olga' } })
  assert.equal(told.length, 2, 'nobody is told what he knows or did himself')
})
