import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { AYSE, IVAN, openBakery, says } from '../testing/street.ts'
import { whatWorks } from './what-works.ts'

const Advice = z.object({
  rules: z.array(z.looseObject({ pointer: z.string(), kept: z.number(), others: z.number() })),
})

const row = {
  pointer: 'name',
  kept: 20,
  others: 20,
  liftKept: 0.5,
  liftOthers: 0.1,
  spreadKept: 0.2,
  spreadOthers: 0.2,
}

test('a difference is told with its interval, and with few answers nobody can tell', () => {
  const [name] = whatWorks([row])
  assert.ok(name?.difference)
  assert.ok(Math.abs(name.difference.mean - 0.4) < 1e-9)
  assert.ok(name.difference.low > 0.25 && name.difference.high < 0.55)
  assert.equal(whatWorks([{ ...row, kept: 4 }])[0]?.difference, null)
  assert.deepEqual(
    whatWorks([]).map(({ kept }) => kept),
    [0, 0, 0, 0],
  )
})

test('an answer to somebody upset keeps which rules it kept, and counts once its receiver has spoken again', async (t) => {
  const { hear, call, send, app } = await openBakery(t)
  await hear(
    says('1', 'The simit was stale and I waited twenty minutes, terrible'),
    says('2', 'Are you open on Sunday?', { author: IVAN }),
  )
  const rows = await app.db.read.selectFrom('converse.threads').select(['id', 'preview']).execute()
  const answer = async (begins: string, text: string) =>
    call('POST /inbox/threads/:id/answers', {
      id: rows.find(({ preview }) => preview.startsWith(begins))?.id,
      text,
      holdSeconds: 0,
    })
  await answer('The simit', 'Ayşe, I am sorry about the stale simit.')
  await answer('Are you', 'Yes, from seven.')
  await send()
  const advice = async () => Advice.parse((await call('GET /inbox/advice', {})).body).rules
  assert.deepEqual(
    (await advice()).map(({ kept, others }) => kept + others),
    [0, 0, 0, 0],
  )
  app.clock.pass({ minutes: 30 })
  await hear(
    says('3', 'Thank you, that is kind of you!', { author: AYSE, parentId: '1', at: app.now() }),
    says('4', 'Great, thanks!', { author: IVAN, parentId: '2', at: app.now() }),
  )
  assert.deepEqual(
    (await advice()).map(({ pointer, kept, others }) => [pointer, kept, others]),
    [
      ['name', 1, 0],
      ['repeats', 1, 0],
      ['empathy', 1, 0],
      ['next-step', 0, 1],
    ],
  )
})
