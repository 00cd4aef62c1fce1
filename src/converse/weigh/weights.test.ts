import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { IVAN, openBakery, says } from '../testing/street.ts'
import { bent, FURTHEST, type Weights } from './weights.ts'

const question = [{ reason: 'question', points: 15 }] as const
const complaint = [{ reason: 'complaint', points: 30 }] as const
const Rows = z.object({ items: z.array(z.object({ id: z.string() })) })

test('what is taken before others counts more, what is passed over counts less, and neither goes beyond its bound', () => {
  let weights: Weights = {}
  weights = bent(weights, [...question], [[...complaint]])
  assert.deepEqual(weights, { complaint: -0.5, question: 0.5 })
  for (let i = 0; i < 100; i += 1) weights = bent(weights, [...question], [[...complaint]])
  assert.deepEqual(weights, { complaint: -FURTHEST, question: FURTHEST })
})

test('a failed answer is no matter of taste', () => {
  assert.deepEqual(bent({}, [{ reason: 'answer-failed', points: 60 }], [[{ reason: 'given', points: 10 }]]), {})
})

test('who answers the second before the first teaches the queue, sees what it learnt, and can make it forget', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Simit bugün bayattı, çok kötü!'), says('2', 'Where are you?', { author: IVAN }))
  const { items } = Rows.parse((await bakery.call('GET /inbox/threads')).body)
  await bakery.call('POST /inbox/threads/:id/answers', { id: items[1]?.id, text: 'On the square.', holdSeconds: 0 })
  const { body } = await bakery.call('GET /inbox/weights')
  assert.partialDeepStrictEqual(body, { deeds: 1, learnt: { question: 0.5, complaint: -0.5 } })
  await bakery.call('DELETE /inbox/weights')
  assert.deepEqual((await bakery.call('GET /inbox/weights')).body, { deeds: 0, learnt: {}, furthest: FURTHEST })
})
