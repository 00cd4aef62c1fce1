import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { AYSE, FIRIN, gone, IVAN, openBakery, says } from './testing/street.ts'

const List = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      postId: z.string().nullable(),
      preview: z.string(),
      messages: z.number(),
      waitingSince: z.string().nullable(),
      moodLabel: z.string(),
      intents: z.array(z.string()),
      reasons: z.array(z.object({ reason: z.string(), points: z.number() })),
      person: z.object({ name: z.string() }).nullable(),
    }),
  ),
  next: z.string().nullable(),
})

type Bakery = Awaited<ReturnType<typeof openBakery>>

const queue = async ({ call }: Bakery, wish: Record<string, unknown> = {}) =>
  List.parse((await call('GET /inbox/threads', wish)).body)

const counts = async ({ call }: Bakery) => (await call('GET /inbox/counts')).body

test('what is heard twice is one message, and one row in the queue', async (t) => {
  const bakery = await openBakery(t)
  const bread = says('1', 'Simit bugün bayattı, yarım saat bekledim!')
  await bakery.hear(bread)
  await bakery.hear(bread, bread)
  assert.equal((await bakery.rows()).length, 1)
  const { items } = await queue(bakery)
  assert.equal(items.length, 1)
  assert.partialDeepStrictEqual(items[0], { person: { name: 'Ayşe Yılmaz' }, moodLabel: 'negative', messages: 1 })
  assert.partialDeepStrictEqual(await counts(bakery), { open: 1, unread: 1, mentions: 0, later: 0, mine: 0 })
})

test('a comment, its answers and the post they hang on are one conversation in any order', async (t) => {
  const bakery = await openBakery(t)
  const first = says('1', 'Is there bread without yeast?', { author: IVAN })
  const second = says('2', 'I would like to know that too', { parentId: '1' })
  const third = says('3', 'And on Sunday?', { parentId: '2', author: IVAN })
  await bakery.hear(third)
  await bakery.hear(second)
  await bakery.hear(first)
  const { items } = await queue(bakery, { preset: 'all' })
  assert.deepEqual(
    items.map(({ messages }) => messages),
    [3],
  )
  assert.notEqual(items[0]?.postId, null)
  assert.partialDeepStrictEqual(await counts(bakery), { open: 1, unread: 1, mentions: 0, later: 0, mine: 0 })
})

test('an edit keeps what was said before, and an older version changes nothing', async (t) => {
  const bakery = await openBakery(t)
  const before = says('1', 'Nice bread')
  const editedAt = before.at.add({ minutes: 5 })
  const after = {
    ...before,
    state: 'edited',
    version: '2',
    text: 'Terrible bread',
    html: '<p>Terrible bread</p>',
    editedAt,
  } as const
  await bakery.hear(before)
  await bakery.hear(after)
  await bakery.hear(before)
  const { items } = await queue(bakery)
  assert.partialDeepStrictEqual(items[0], { preview: 'Terrible bread', moodLabel: 'negative' })
  const { body } = await bakery.call('GET /inbox/threads/:id', { id: items[0]?.id })
  assert.partialDeepStrictEqual(body, { messages: [{ text: 'Terrible bread', versions: [{ text: 'Nice bread' }] }] })
})

test('what its author deletes leaves the queue and is not shown again, even if the news came first', async (t) => {
  const bakery = await openBakery(t)
  const bread = says('1', 'Where are you?')
  await bakery.hear(bread)
  await bakery.hear(gone('1'), gone('2'))
  await bakery.hear(says('2', 'I take this back at once'))
  assert.deepEqual(
    (await bakery.rows()).map((row) => row.external_id),
    ['1'],
  )
  const { items } = await queue(bakery)
  assert.equal(items[0]?.waitingSince, null)
  const { body } = await bakery.call('GET /inbox/threads/:id', { id: items[0]?.id })
  assert.doesNotMatch(JSON.stringify(body), /Where are you/)
})

test('our own posts never stand in the queue, and our own answers end the waiting', async (t) => {
  const bakery = await openBakery(t)
  const post = says('simit-post', 'Fresh simit at seven', { own: true, author: FIRIN, parentId: null, rootId: null })
  await bakery.hear(post)
  assert.equal((await queue(bakery, { preset: 'all' })).items.length, 0)
  await bakery.hear(says('1', 'Are you open on Sunday?'))
  await bakery.hear(says('2', '@ayse Yes, from seven', { own: true, author: FIRIN, parentId: '1' }))
  assert.equal((await queue(bakery)).items.length, 0)
  const { items } = await queue(bakery, { preset: 'done' })
  assert.partialDeepStrictEqual(items[0], { waitingSince: null, messages: 2, preview: 'Yes, from seven' })
})

test('a mention stands alone until its thread is known, and private messages of one person stay together', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', '@firin you have the best bread', { kind: 'mention', parentId: null, rootId: null }))
  await bakery.hear(
    says('2', 'Can I order?', { kind: 'message', visibility: 'mentioned', parentId: null, rootId: null }),
  )
  await bakery.hear(says('3', 'Ten loaves', { kind: 'message', visibility: 'mentioned', parentId: null, rootId: null }))
  const { items } = await queue(bakery)
  assert.deepEqual(Object.fromEntries(items.map(({ kind, messages }) => [kind, messages])), { mention: 1, message: 2 })
  assert.partialDeepStrictEqual(await counts(bakery), { mentions: 1 })
})

test('who is angry stands above who is glad, and the row says why', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(
    says('1', 'Lovely bread, thank you!', { author: IVAN }),
    says('2', 'My order is wrong and nobody answers, terrible service', { author: AYSE }),
  )
  const { items } = await queue(bakery)
  assert.deepEqual(
    items.map(({ person }) => person?.name),
    ['Ayşe Yılmaz', 'Иван Петров'],
  )
  assert.ok(items[0]?.reasons.some(({ reason, points }) => reason === 'complaint' && points === 30))
})

test('the post behind a comment is looked up when nobody told it', async (t) => {
  const bakery = await openBakery(t)
  bakery.street.posts.set(
    'old-post',
    says('old-post', 'Our oven is 100 years old', { own: true, author: FIRIN, parentId: null, rootId: null }),
  )
  await bakery.hear(says('1', 'How many loaves a day?', { parentId: 'old-post', rootId: null }))
  assert.equal((await queue(bakery)).items[0]?.postId, null)
  await bakery.slice.jobs['converse.look'].run(
    { channelId: bakery.channelId, id: 'old-post' },
    new AbortController().signal,
  )
  const { items } = await queue(bakery)
  const { body } = await bakery.call('GET /inbox/threads/:id', { id: items[0]?.id })
  assert.partialDeepStrictEqual(body, { post: { text: 'Our oven is 100 years old', threads: 1 } })
})

test('a page of the queue goes on where the last one ended', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(...Array.from({ length: 70 }, (_, i) => says(`n${i}`, `Question ${i}?`)))
  const first = await queue(bakery)
  const second = await queue(bakery, { next: first.next })
  assert.deepEqual([first.items.length, second.items.length, second.next], [50, 20, null])
  assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 70)
})

test('words are found whichever i they are written with', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Işıklı fırın çok güzel'), says('2', 'Something else', { author: IVAN }))
  const { items } = await queue(bakery, { find: 'IŞIK' })
  assert.deepEqual(
    items.map(({ preview }) => preview),
    ['Işıklı fırın çok güzel'],
  )
})

test('who waits rises for four hours, and a fresh complaint still stands above old praise', async (t) => {
  const bakery = await openBakery(t)
  const hoursAgo = (hours: number) => bakery.app.now().subtract({ hours })
  await bakery.hear(
    says('1', 'Beautiful bread, well done', { author: IVAN, at: hoursAgo(50) }),
    says('2', 'Open on Sunday', { author: AYSE, at: hoursAgo(1) }),
    says('3', 'Terrible service, my order was wrong', { author: AYSE, at: hoursAgo(0) }),
  )
  const order = async () => (await queue(bakery)).items.map(({ preview }) => preview.split(' ')[0])
  assert.deepEqual(await order(), ['Terrible', 'Beautiful', 'Open'])
  bakery.app.clock.pass({ hours: 3 })
  await bakery.slice.jobs['converse.rerank'].run({}, new AbortController().signal)
  assert.deepEqual(await order(), ['Terrible', 'Open', 'Beautiful'])
})
