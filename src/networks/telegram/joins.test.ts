import assert from 'node:assert/strict'
import test from 'node:test'
import { telegram } from './telegram.ts'
import { deskIn } from './testing/desk.ts'

test('who joins by a door with a name is told with it, who joins by no door without, and who leaves as leaving', async (t) => {
  const { line, more, people } = await deskIn(t)
  await people.message('Merhaba')
  const begun = await telegram.read?.pull(line, 'inbox', null)
  assert.ok(begun?.ok)
  const made = await telegram.invite?.make(line, 'Simit kampanyası, Kadıköy, Kasım 2026')
  assert.ok(made?.ok)
  more.turn(9001, 'member', made.value.url)
  more.turn(9002, 'member')
  more.turn(9001, 'left')
  const page = await telegram.read?.pull(line, 'inbox', begun.value.cursor)
  assert.ok(page?.ok)
  assert.deepEqual(
    page.value.joins?.map(({ kind, invite, person }) => [kind, person.id, invite, person.language]),
    [
      ['join', '9001', made.value.url, 'tr'],
      ['join', '9002', null, 'tr'],
      ['leave', '9001', null, 'tr'],
    ],
  )
  const again = await telegram.read?.pull(line, 'inbox', page.value.cursor)
  assert.ok(again?.ok)
  assert.deepEqual(again.value.joins, [], 'nobody joins twice')
})

test('a bot that may not invite is told what it lacks', async (t) => {
  const { line, books } = await deskIn(t)
  books.rights.channel.delete('can_invite_users')
  const made = await telegram.invite?.make(line, 'Simit')
  assert.equal(made?.ok, false)
})
