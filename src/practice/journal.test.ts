import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { quietTown } from './testing/quiet-town.ts'

const folderFor = (t: { after: (deed: () => void) => void }) => {
  const folder = mkdtempSync(join(tmpdir(), 'meydan-town-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

test('the town is the same after it was closed: its posts, readers, keys and the token of the desk', async (t) => {
  const folder = folderFor(t)
  const before = await quietTown(t, { folder })
  const { id } = await before.publish('Simit at seven')
  await before.ask('/api/v1/statuses', { body: { status: 'Once' }, headers: { 'idempotency-key': 'tray' } })
  before.town.life.tell({ kind: 'follow', id: before.us.id, by: before.neighbour('ayse_k').id })
  await before.town.close()

  const after = await quietTown(t, { folder })
  assert.equal(after.town.token, before.town.token)
  assert.equal((await after.ask(`/api/v1/statuses/${id}`)).json.content, '<p>Simit at seven</p>')
  assert.equal(after.us.followers.size, before.us.followers.size)
  await after.ask('/api/v1/statuses', { body: { status: 'Once' }, headers: { 'idempotency-key': 'tray' } })
  assert.equal(after.town.count('Once'), 1)
})

test('a line that was torn by a fall is forgotten, and writing goes on behind it', async (t) => {
  const folder = folderFor(t)
  const before = await quietTown(t, { folder })
  await before.publish('Whole')
  await before.town.close()
  appendFileSync(join(folder, 'journal.jsonl'), '{"kind":"post","id":"9999999999999","post":{"text":"ş')

  const fallen = await quietTown(t, { folder })
  await fallen.publish('After the fall')
  await fallen.town.close()

  const after = await quietTown(t, { folder })
  assert.equal(after.town.count('Whole'), 1)
  assert.equal(after.town.count('After the fall'), 1)
})
