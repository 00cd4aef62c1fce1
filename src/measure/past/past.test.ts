import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { bakery } from '../testing/bakery.ts'

const file = (text: string) => Buffer.from(text).toString('base64')
const Seen = z.object({
  days: z.number(),
  noTotal: z.boolean(),
  allProblems: z.number(),
  columns: z.record(z.string(), z.number()),
})
const Taken = z.object({ id: z.string(), days: z.number() })

const EXPORT = 'Tarih,Takipçi\n2025-03-01,100\n2025-03-02,104\n2025-03-03,111\n'

test('a network’s table of followers tells the time before the desk, and is taken back with all its days', async (t) => {
  const { app, call, channelId } = await bakery(t)
  const wish = { what: 'followers', channelId, file: file(EXPORT) }
  const seen = Seen.parse((await call('POST /measure/past/look', wish)).body)
  assert.deepEqual(seen, { days: 3, noTotal: false, allProblems: 0, columns: { day: 0, followers: 1 } })
  const taken = Taken.parse((await call('POST /measure/past', { ...wish, name: 'takipci.csv' })).body)
  const rows = () =>
    app.db.read.selectFrom('measure.channel_snapshots').select(['day', 'followers']).orderBy('day').execute()
  assert.deepEqual(
    (await rows()).map(({ day, followers }) => `${day} ${followers}`),
    ['2025-03-01 100', '2025-03-02 104', '2025-03-03 111'],
  )
  const gained = z
    .object({ figures: z.array(z.object({ formula: z.string(), value: z.number().nullable() })) })
    .parse((await call('GET /measure', { period: 'month', day: '2025-03-10' })).body)
  assert.equal(gained.figures.find(({ formula }) => formula === 'followers_gained')?.value, 11)
  assert.equal((await call('DELETE /measure/past/:id', { id: taken.id })).status, 200)
  assert.deepEqual(await rows(), [])
})

test('what the desk has seen itself is not told over, and two tables of the same days count once', async (t) => {
  const { app, call, channelId, workspaceId } = await bakery(t)
  await app.db.write((tx) =>
    tx
      .insertInto('measure.channel_snapshots')
      .values({ channel_id: channelId, workspace_id: workspaceId, day: '2025-03-03', at: app.now(), followers: 300 })
      .execute(),
  )
  const wish = { what: 'followers', channelId, name: 'a.csv' }
  await call('POST /measure/past', { ...wish, file: file(EXPORT) })
  await call('POST /measure/past', { ...wish, file: file(EXPORT.replace('104', '140')) })
  const rows = await app.db.read
    .selectFrom('measure.channel_snapshots')
    .select(['day', 'followers'])
    .orderBy('day')
    .execute()
  assert.deepEqual(
    rows.map(({ followers }) => followers),
    [100, 140, 300],
  )
})

test('comings and goings without any number of followers are refused with what to do', async (t) => {
  const { call, channelId } = await bakery(t)
  const wish = { what: 'followers', channelId, file: file('Date,New follows,Unfollows\n2025-03-01,5,1\n') }
  assert.equal(Seen.parse((await call('POST /measure/past/look', wish)).body).noTotal, true)
  assert.equal((await call('POST /measure/past', { ...wish, name: 'x.csv' })).status, 422)
  assert.equal((await call('POST /measure/past', { ...wish, file: file('no table'), name: 'x' })).status, 422)
})
