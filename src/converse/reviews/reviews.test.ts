import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { AYSE, DEAF, IVAN, openBakery, says } from '../testing/street.ts'

const Rows = z.object({
  items: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      stars: z.number().nullable(),
      reasons: z.array(z.object({ reason: z.string() })),
    }),
  ),
})
const Talk = z.object({
  messages: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      stars: z.number().nullable(),
      moodLabel: z.string(),
      versions: z.array(z.object({ text: z.string(), stars: z.number().nullable() })),
      effect: z.object({ before: z.number().nullable(), after: z.number(), reactions: z.number() }).nullable(),
    }),
  ),
})
const PutIn = z.object({ threadId: z.string(), messageId: z.string() })

const review = (key: string, stars: number, text: string, more: Parameters<typeof says>[2] = {}) =>
  says(key, text, { kind: 'review', stars, parentId: null, rootId: null, ...more })

const rows = async ({ call }: Pick<Awaited<ReturnType<typeof openBakery>>, 'call'>, wish: Record<string, unknown>) =>
  Rows.parse((await call('GET /inbox/threads', wish)).body).items

test('a review stands in the queue with its stars, and few stars weigh more than polite words', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(
    review('r1', 5, 'Lovely place, thank you!', { author: IVAN }),
    review('r2', 1, 'We came, we ate, we left.'),
    says('c1', 'Are you open on Sunday?'),
  )
  const [first] = await rows(bakery, {})
  assert.partialDeepStrictEqual(first, { kind: 'review', stars: 1, moodLabel: 'negative' })
  assert.ok(first?.reasons.some(({ reason }) => reason === 'low-stars'))
  assert.deepEqual(
    (await rows(bakery, { preset: 'reviews' })).map(({ stars }) => stars),
    [1, 5],
    'who praises waits for a word, too',
  )
  assert.deepEqual((await rows(bakery, { stars: 'high' })).length, 1)
  assert.deepEqual((await rows(bakery, { kind: 'review', preset: 'all' })).length, 2)
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/counts', {})).body, { reviews: 2, isReviewed: true })
})

test('stars without a word are a review, too', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(review('r1', 2, ''))
  const [first] = await rows(bakery, { preset: 'reviews' })
  assert.partialDeepStrictEqual(first, { stars: 2, preview: '', moodLabel: 'negative' })
})

test('who was answered well gives more stars: both stand there, and it counts as the effect of our answer', async (t) => {
  const bakery = await openBakery(t)
  const { app, call, send, hear } = bakery
  await hear(review('r1', 2, 'The simit was cold.'))
  const [first] = await rows(bakery, {})
  const id = first?.id
  await call('POST /inbox/threads/:id/answers', { id, text: 'Ayşe, sorry about the cold simit.', holdSeconds: 0 })
  await send()
  app.clock.pass({ hours: 5 })
  await hear(review('r1', 4, 'They called me. Warm simit now!', { state: 'edited', editedAt: app.now() }))
  const { messages } = Talk.parse((await call('GET /inbox/threads/:id', { id })).body)
  const [said, ours] = messages
  assert.partialDeepStrictEqual(said, { stars: 4, versions: [{ text: 'The simit was cold.', stars: 2 }] })
  assert.equal(ours?.kind, 'comment', 'what is said below a review is none')
  assert.equal(ours?.effect?.reactions, 1)
  assert.ok((ours?.effect?.after ?? 0) > (ours?.effect?.before ?? 0))
  const from = app.now().subtract({ hours: 24 }).toString()
  assert.partialDeepStrictEqual((await call('GET /inbox/reviews', { from })).body, {
    reviews: 1,
    average: 4,
    byStars: [0, 0, 0, 1, 0],
    answered: 1,
    raised: 1,
    lowered: 0,
  })
})

test('a rule may look at stars', async (t) => {
  const bakery = await openBakery(t)
  const rule = {
    name: 'Bad reviews',
    isOn: true,
    conditions: { stars: ['low'] },
    deeds: [{ deed: 'label', labels: ['reviews'] }],
  }
  await bakery.call('POST /inbox/rules', rule)
  await bakery.hear(review('r1', 1, 'Cold.'), review('r2', 4, 'Warm.', { author: IVAN }), says('c1', 'One star!'))
  assert.deepEqual(
    (await rows(bakery, { label: 'reviews' })).map(({ stars }) => stars),
    [1],
  )
})

test('where no program may read them, reviews are put in by hand and changed by hand', async (t) => {
  const bakery = await openBakery(t, DEAF)
  const { call, channelId, app } = bakery
  const at = app.now().subtract({ hours: 2 }).toString()
  const wish = { channelId, kind: 'review', name: AYSE.name, at }
  assert.partialDeepStrictEqual(await call('POST /inbox/seen', { ...wish, text: ' ' }), { body: { type: 'empty' } })
  const put = PutIn.parse((await call('POST /inbox/seen', { ...wish, text: '', stars: 3 })).body)
  assert.partialDeepStrictEqual(await rows(bakery, { preset: 'reviews' }), [{ id: put.threadId, stars: 3 }])
  assert.equal((await call('PUT /inbox/seen/:id', { id: put.messageId, text: 'Çok güzel oldu', stars: 5 })).status, 200)
  const { messages } = Talk.parse((await call('GET /inbox/threads/:id', { id: put.threadId })).body)
  assert.partialDeepStrictEqual(messages, [{ stars: 5, moodLabel: 'positive', versions: [{ text: '', stars: 3 }] }])
  assert.partialDeepStrictEqual(await call('PUT /inbox/seen/:id', { id: '999', text: 'x' }), {
    body: { type: 'no-such-message' },
  })
})
