import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page, Reply } from '../network.ts'
import { dice } from '../testing/alone.ts'
import { spoken } from '../trial/bakery.ts'
import { deskIn } from './testing/desk.ts'
import { vk } from './vk.ts'

const MANY = 10_000

test('ten thousand comments are each told exactly once, although reading breaks off again and again', async (t) => {
  const { line, people, post } = await deskIn(t, 'community')
  let cursor: string | null = null
  const begun = await vk.read?.pull(line, 'inbox', null)
  if (begun?.ok) cursor = begun.value.cursor
  const { id } = await post('Десять тысяч')
  const made = new Set<string>()
  const seen: string[] = []
  // The network forgets all but 500 events; a desk that dies oftener than this would have to read the wall.
  const chance = dice(12)
  for (let more = true; more || made.size < MANY;) {
    for (let one = 0; one < 90 && made.size < MANY; one += 1)
      made.add((await people.comment(id, `Отзыв ${made.size}`)).id)
    const page: Reply<Page> | undefined = await vk.read?.pull(line, 'inbox', cursor)
    assert.ok(page?.ok)
    more = true
    // The desk dies before it has stored what it was told: neither the items nor the place are kept.
    if (chance() < 1 / 8) continue
    seen.push(...spoken(page.value.items).flatMap(({ key, own }) => (own ? [] : [key])))
    cursor = page.value.cursor
    more = page.value.more
  }
  assert.equal(seen.length, MANY)
  assert.deepEqual(new Set(seen), made)
})

test('messages, comments and our own posts are told apart, and everybody by name', async (t) => {
  const { people, pull, more } = await deskIn(t)
  await pull()
  const post = more.postByHand('От руки')
  await people.comment(post, 'Вкусно!', 'ayse_komsu')
  await people.message('Торт на заказ')
  assert.deepEqual(
    spoken(await pull()).map(({ kind, own, author, visibility }) => [
      kind,
      own,
      author.name,
      author.handle,
      visibility,
    ]),
    [
      ['post', true, 'Köşe Fırın', '@kosefirin', 'public'],
      ['comment', false, 'Ayşe Komşu', '@ayse_komsu', 'public'],
      ['message', false, 'Ольга Хлебникова', '@olga_hleb', 'mentioned'],
    ],
  )
})

test('a comment that was deleted and brought back is there again', async (t) => {
  const { people, pull, post, more } = await deskIn(t)
  await pull()
  const { id } = await post('Туда и обратно')
  const comment = await people.comment(id, 'Ой')
  await people.delete(comment.id)
  more.restore(comment.id)
  const states = (await pull()).filter(({ key }) => key === comment.id).map(({ state }) => state)
  assert.deepEqual(states, ['live', 'deleted', 'live'])
})

test('an old key to the events is exchanged, and nothing is lost', async (t) => {
  const { people, pull, post, books } = await deskIn(t, 'community')
  await pull()
  const { id } = await post('Ключ')
  books.pollKey = 'poll-key-2'
  const comment = await people.comment(id, 'Слышно?')
  assert.ok((await pull()).some(({ key }) => key === comment.id))
})

test('events the network has forgotten are read from the wall instead, as the same items', async (t) => {
  const { people, pull, post, books, line } = await deskIn(t)
  await pull()
  const { id } = await post('Много всего')
  const lost = await people.comment(id, 'Меня не слышно')
  const told = (await pull()).find(({ key }) => key === lost.id)
  const second = await people.comment(lost.id, 'И меня')
  for (let one = 0; one < 600; one += 1) books.tell('wall_reply_delete', {})
  const items = await pull()
  assert.deepEqual(
    items.filter(({ key }) => key === lost.id),
    [told],
  )
  assert.partialDeepStrictEqual(
    items.find(({ key }) => key === second.id),
    { parentId: lost.id, rootId: id },
  )
  assert.equal((await vk.read?.context(line, id))?.ok, true)
})

test('without a key to read the wall reading goes on from now, and what was said before cannot be looked at', async (t) => {
  const { people, pull, post, books, line } = await deskIn(t, 'community')
  await pull()
  const { id } = await post('Много всего')
  const lost = await people.comment(id, 'Меня не слышно')
  for (let one = 0; one < 600; one += 1) books.tell('wall_reply_delete', {})
  assert.deepEqual(await pull(), [])
  const later = await people.comment(id, 'А теперь?')
  assert.deepEqual(
    (await pull()).map(({ key }) => key),
    [later.id],
  )
  const looked = await vk.read?.look(line, lost.id)
  assert.equal(looked && !looked.ok && looked.reason, 'unsupported')
})

test('names in a text are shown as names, and what looks like HTML is only text', async (t) => {
  const { people, pull, post } = await deskIn(t)
  await pull()
  const { id } = await post('Разметка')
  await people.comment(id, '[id5002|Ayşe], смотри <img src=x onerror=x()> https://firin.example/?a=1&b=2')
  const item = spoken(await pull()).find(({ own }) => !own)
  assert.equal(item?.text, 'Ayşe, смотри <img src=x onerror=x()> https://firin.example/?a=1&b=2')
  assert.match(item?.html ?? '', /<a href="https:\/\/vk\.com\/id5002"[^>]*>Ayşe<\/a>/)
  assert.doesNotMatch(item?.html ?? '', /<img/)
})
