import assert from 'node:assert/strict'
import test from 'node:test'
import { dice } from '../testing/alone.ts'
import { bakeryIn } from '../trial/bakery.ts'
import { openWorld } from './testing/world.ts'

const COMMENTS = 10_000

test('ten thousand comments are read exactly once, although the desk is cut off at any moment and more arrive', async (t) => {
  const { world, server } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  const chance = dice(7)
  const post = await bakery.publish({ text: 'Yorumlarınızı bekleriz' })
  const begin = await bakery.pullAll('inbox', null)
  const made: string[] = []
  const write = async () => made.push((await world.people.comment(post.id, `Afiyet olsun ${made.length}`)).id)
  while (made.length < COMMENTS - 500) await write()
  const kept: string[] = []
  let cursor = begin.cursor
  for (let idle = 0; idle < 3;) {
    const page = await bakery.reader.pull(bakery.line, 'inbox', cursor)
    assert.ok(page.ok)
    for (let at = 0; at < 7 && made.length < COMMENTS; at += 1) await write()
    // Items and cursor are stored together or not at all.
    if (chance() < 0.2) continue
    kept.push(...page.value.items.map(({ key }) => key))
    cursor = page.value.cursor
    idle = page.value.more || page.value.items.length > 0 || made.length < COMMENTS ? 0 : idle + 1
  }
  assert.equal(kept.length, COMMENTS)
  assert.deepEqual(kept.toSorted(), made.toSorted())
  assert.ok(server.books.notices.length >= COMMENTS)
})

test('a walk that was begun goes on after comments it had passed were deleted, the mark among them', async (t) => {
  const { world } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  const post = await bakery.publish({ text: 'Silinenler' })
  const first = await world.people.comment(post.id, 'İlk')
  const begin = await bakery.pullAll('inbox', null)
  assert.deepEqual(
    begin.items.map(({ key }) => key),
    [first.id],
  )
  await world.people.delete(first.id)
  const second = await world.people.comment(post.id, 'İkinci')
  const next = await bakery.pullAll('inbox', begin.cursor)
  assert.deepEqual(
    next.items.map(({ key }) => key),
    [second.id],
  )
})
