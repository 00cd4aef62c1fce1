import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { goalsNow } from '#measure'
import { bakery } from '../testing/bakery.ts'
import { KPI_IDS, KPIS } from './kpi.ts'

const Goals = z.object({
  goals: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      metric: z.string(),
      name: z.string(),
      actual: z.number().nullable(),
      target: z.number(),
      status: z.string(),
    }),
  ),
})

test('a page’s goal of sales counts what came by it, a refund goes off it again, and Today reads the same', async (t) => {
  const { app, workspaceId, call, tell, follow, channelId } = await bakery(t)
  const wish = { channelId, metric: 'sales_value', currency: 'TRY', target: 1000, period: 'month' }
  await call('PUT /measure/page-goals', wish)
  await call('PUT /measure/page-goals', { ...wish, target: 2000 })
  await tell({ reference: 'fis-1', kind: 'sale', value: 450, currency: 'TRY', click: await follow() })
  await tell({ reference: 'fis-2', kind: 'sale', value: 70, currency: 'TRY' })
  await call('POST /refunds', { outcome: 'fis-1', amount: 50 })
  const { goals } = Goals.parse((await call('GET /measure/page-goals', {}, 'tr')).body)
  assert.equal(goals.length, 1)
  assert.partialDeepStrictEqual(goals[0], { kind: 'sales', name: 'Satış tutarı', actual: 400, target: 2000 })
  const [now] = await goalsNow(app, workspaceId)
  assert.deepEqual([now?.actual, now?.status], [goals[0]?.actual, goals[0]?.status])
})

test('every figure a goal may have can be counted for a page and for the whole', async (t) => {
  const { call, channelId } = await bakery(t)
  for (const metric of KPI_IDS)
    for (const page of [null, channelId]) {
      const currency = KPIS[metric].unit === 'money' ? 'TRY' : null
      await call('PUT /measure/page-goals', { channelId: page, metric, currency, target: 1, period: 'quarter' })
    }
  const { goals } = Goals.parse((await call('GET /measure/page-goals')).body)
  assert.equal(goals.length, 2 * KPI_IDS.length)
})

test('recall is what people answer when they are asked', async (t) => {
  const { app, call } = await bakery(t)
  await call('PUT /measure/page-goals', { metric: 'recall_share', target: 0.5 })
  const day = app.now().toZonedDateTimeISO('Europe/Istanbul').toPlainDate().toString()
  const asking = { kind: 'recall', day, question: 'Hangi fırın aklınıza gelir?', asked: 40, hoped: 12 }
  await call('POST /measure/askings', asking)
  assert.equal((await call('POST /measure/askings', { ...asking, hoped: 41 })).status, 400)
  const { goals } = Goals.parse((await call('GET /measure/page-goals')).body)
  assert.equal(goals[0]?.actual, 0.3)
})

test('money without its currency, a foreign page and a goal that is gone are refused', async (t) => {
  const { call } = await bakery(t)
  assert.equal((await call('PUT /measure/page-goals', { metric: 'sales_value', target: 5 })).status, 422)
  assert.equal((await call('PUT /measure/page-goals', { metric: 'sales', target: 5, channelId: '99999' })).status, 422)
  assert.equal((await call('DELETE /measure/page-goals/:id', { id: '99999' })).status, 422)
})
