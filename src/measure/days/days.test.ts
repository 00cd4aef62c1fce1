import assert from 'node:assert/strict'
import test from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { measureSlice } from '../slice.ts'
import { bakery } from '../testing/bakery.ts'

const Days = z.object({
  marked: z.array(z.object({ day: z.string(), kind: z.string(), text: z.string(), id: z.string().nullable() })),
  unusual: z.array(
    z.object({
      day: z.string(),
      figure: z.string(),
      value: z.number(),
      expected: z.number(),
      causes: z.array(
        z.object({ part: z.string(), name: z.string(), now: z.number(), usual: z.number(), share: z.number() }),
      ),
    }),
  ),
})

const WEEKS = 9

test('a day with four times the clicks stands out, with the source and the post that brought them', async (t) => {
  const { app, call, workspaceId, postId } = await bakery(t)
  const today = app.now().toZonedDateTimeISO('Europe/Istanbul').toPlainDate()
  const storm = today.subtract({ days: 2 })
  await app.db.write(async (tx) => {
    for (let back = 1; back <= WEEKS * 7; back += 1) {
      const day = today.subtract({ days: back }).toString()
      const more = day === storm.toString() ? 120 : 0
      const usual = 38 + ((back * 7) % 5)
      await tx
        .insertInto('grow.days')
        .values({ workspace_id: workspaceId, day, person: usual + more })
        .execute()
      const part = (name: 'source' | 'post', value: string, clicks: number) => ({
        workspace_id: workspaceId,
        part: name,
        day,
        value,
        clicks,
      })
      const parts = [
        part('source', 'vk', usual),
        ...(more > 0 ? [part('source', 'telegram', 100), part('post', postId, more)] : []),
      ]
      await tx.insertInto('grow.day_parts').values(parts).execute()
    }
  })
  const { unusual } = Days.parse((await call('GET /measure/days', { period: 'month', day: storm.toString() })).body)
  const [one] = unusual
  assert.deepEqual([unusual.length, one?.day, one?.figure], [1, storm.toString(), 'link_clicks'])
  assert.deepEqual(
    one?.causes.map(({ part, name }) => `${part} ${name}`),
    ['post Un ucuzladı, simit de!', 'source telegram'],
  )
  assert.ok(one?.causes.every(({ share }) => share > 0.7 && share <= 1))
})

test('what a person wrote, what the desk knows and the feasts of the calendar stand beside their days', async (t) => {
  const { app, workspaceId, call } = await bakery(t)
  const day = app.now().toZonedDateTimeISO('Europe/Istanbul').toPlainDate().toString()
  const feast = { day, name: 'Simit Bayramı' }
  const slice = measureSlice(app, { specialDays: (_, days) => (days > 0 ? [feast] : []) })
  slice.raw(new Hono())
  const withFeasts = callSlice(slice, { workspaceId, accountId: 'olga' })
  await app.db.write((tx) =>
    tx
      .insertInto('grow.campaigns')
      .values({
        workspace_id: workspaceId,
        name: 'Sıcak simit',
        label: 'sicak',
        action: 'sale',
        state: 'running',
        starts: day,
        made_by: 'olga',
        made_at: app.now(),
      })
      .execute(),
  )
  await call('POST /measure/notes', { day, text: 'Site iki saat kapalıydı.' })
  const told = Days.parse((await withFeasts('GET /measure/days', { period: 'week' })).body)
  assert.deepEqual(told.marked.map(({ kind, text }) => `${kind}: ${text}`).toSorted(), [
    'campaign-began: Sıcak simit',
    'connected: Fırın',
    'holiday: Simit Bayramı',
    'note: Site iki saat kapalıydı.',
  ])
  const id = told.marked.find(({ kind }) => kind === 'note')?.id
  assert.equal((await call('DELETE /measure/notes/:id', { id })).status, 200)
  assert.equal((await call('DELETE /measure/notes/:id', { id })).status, 422)
})

test('a channel that gets out of reach marks its days until it is back, and once', async (t) => {
  const { app, channelId, call, slice } = await bakery(t)
  const look = () => slice.jobs['measure.snapshot'].run({}, new AbortController().signal)
  const turn = (state: 'expired' | 'healthy') =>
    app.db.write((tx) => tx.updateTable('desk.channels').set({ state }).where('id', '=', channelId).execute())
  await turn('expired')
  await look()
  await look()
  const out = async () =>
    Days.parse((await call('GET /measure/days', { period: 'week' })).body).marked.filter(
      ({ kind }) => kind === 'out-of-reach',
    ).length
  assert.equal(await out(), 1)
  await turn('healthy')
  await look()
  const rows = await app.db.read.selectFrom('measure.outages').select('until_at').execute()
  assert.deepEqual([rows.length, rows[0]?.until_at === null], [1, false])
})
