import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { bakery } from '../testing/bakery.ts'

const Page = z.object({
  figures: z.array(z.object({ formula: z.string(), value: z.number().nullable(), currency: z.string().nullable() })),
})
const Refund = z.object({ id: z.string(), left: z.number().nullable(), takenBack: z.boolean(), repeated: z.boolean() })

async function sold(t: Parameters<typeof bakery>[0]) {
  const shop = await bakery(t)
  await shop.tell({ reference: 'fis-7', kind: 'sale', value: 450.5, currency: 'TRY', click: await shop.follow() })
  const figures = async () => {
    const { figures: all } = Page.parse((await shop.call('GET /measure')).body)
    const value = (formula: string) => all.find((one) => one.formula === formula)?.value
    const { posts } = z
      .object({ posts: z.array(z.object({ outcomes: z.number(), value: z.number() })) })
      .parse((await shop.call('GET /measure/posts')).body)
    return { outcomes: value('outcomes'), money: value('outcome_value'), post: posts[0] }
  }
  const refund = async (wish: Record<string, unknown>) =>
    Refund.parse((await shop.call('POST /refunds', { outcome: 'fis-7', ...wish })).body)
  return { ...shop, figures, refund }
}

test('money that goes back in parts leaves the sale until nothing is left of it', async (t) => {
  const { figures, refund } = await sold(t)
  assert.deepEqual(await figures(), { outcomes: 1, money: 450.5, post: { outcomes: 1, value: 450.5 } })
  assert.partialDeepStrictEqual(await refund({ reference: 'r1', amount: 50.5 }), { left: 400, takenBack: false })
  assert.deepEqual(await figures(), { outcomes: 1, money: 400, post: { outcomes: 1, value: 400 } })
  assert.partialDeepStrictEqual(await refund({ reference: 'r2' }), { left: 0, takenBack: true })
  assert.deepEqual(await figures(), { outcomes: 0, money: 0, post: { outcomes: 0, value: 0 } })
})

test('the same refund told twice, even at once, goes back once, and undone the sale counts again', async (t) => {
  const { call, figures, refund } = await sold(t)
  const [one, two] = await Promise.all([refund({ reference: 'r1' }), refund({ reference: 'r1' })])
  assert.notEqual(one.repeated, two.repeated)
  assert.equal((await figures()).outcomes, 0)
  await call('DELETE /refunds/:id', { id: one.id })
  assert.deepEqual(await figures(), { outcomes: 1, money: 450.5, post: { outcomes: 1, value: 450.5 } })
})

test('more than was paid does not go back, nor does what was never sold', async (t) => {
  const { call } = await sold(t)
  assert.equal((await call('POST /refunds', { outcome: 'fis-7', amount: 450.51 })).status, 422)
  const refused = await call('POST /refunds', { outcome: 'fis-8' }, 'tr')
  assert.equal(refused.status, 422)
  assert.match(JSON.stringify(refused.body), /“fis-8” referansıyla/)
})

test('a call that was none is taken back although it had no price, and leaves the models of attribution', async (t) => {
  const { call, tell, follow } = await sold(t)
  await tell({ reference: 'tel-1', kind: 'call', click: await follow() })
  const told = Refund.parse((await call('POST /refunds', { outcome: 'tel-1' })).body)
  assert.partialDeepStrictEqual(told, { left: null, takenBack: true })
  const { outcomes } = z.object({ outcomes: z.number() }).parse((await call('GET /measure/attribution')).body)
  assert.equal(outcomes, 1)
})
