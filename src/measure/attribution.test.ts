import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { FORMULAS } from './formulas.ts'
import { measureSlice } from './slice.ts'

const Told = z.object({
  outcomes: z.number(),
  withWay: z.number(),
  formulas: z.array(z.string()),
  sources: z.array(
    z.object({ source: z.string(), credits: z.array(z.object({ formula: z.string(), value: z.number() })) }),
  ),
})

test('each source is credited by every model side by side, and who came without a click by none', async (t) => {
  const app = await testApp(t, createNetworks())
  const at = app.now()
  const workspaceId = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at } as const
    const workspace = await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()
    const link = await tx
      .insertInto('grow.links')
      .values({ workspace_id: workspace.id, key: 'abcdefg', url: 'https://firin.example', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const click = (letter: string, source: string, daysAgo: number) => ({
      id: sql<string>`grow.click_number(${letter.repeat(18)})`,
      link_id: link.id,
      at: at.subtract({ hours: 24 * daysAgo }),
      class: 0,
      device: 1,
      source,
    })
    const clicks = [click('a', 'telegram', 7), click('b', 'vk', 0)]
    await tx.insertInto('grow.clicks').values(clicks).execute()
    // Their names do not tell their time.
    const named = clicks.map((one) => ({ id: one.id, at: one.at }))
    await tx.insertInto('grow.clicks_named_before').values(named).execute()
    return workspace.id
  })
  const call = callSlice(measureSlice(app), { workspaceId })
  await call('POST /outcomes', { reference: '1', kind: 'sale', clicks: ['a'.repeat(18), 'b'.repeat(18)] })
  await call('POST /outcomes', { reference: '2', kind: 'call' })
  const told = Told.parse((await call('GET /measure/attribution', { period: 'week' })).body)
  assert.deepEqual([told.outcomes, told.withWay], [2, 1])
  const credit = (source: string, formula: string) =>
    told.sources.find((row) => row.source === source)?.credits.find((one) => one.formula === formula)?.value
  assert.deepEqual([credit('telegram', 'attributed_first'), credit('vk', 'attributed_first')], [1, 0])
  assert.deepEqual([credit('telegram', 'attributed_last'), credit('vk', 'attributed_last')], [0, 1])
  assert.equal(credit('telegram', 'attributed_linear'), 0.5)
  assert.ok(Math.abs((credit('telegram', 'attributed_time-decay') ?? 0) - 1 / 3) < 1e-6)
  // One way is not enough to learn from.
  assert.ok(!told.formulas.includes('attributed_markov'))
  for (const formula of told.formulas) assert.ok(Object.hasOwn(FORMULAS, formula))
})
