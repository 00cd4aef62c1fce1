import { setTimeout as wait } from 'node:timers/promises'
import { openBakery } from '../journeys/bakery.ts'
import { inDatabase } from './in-database.ts'
import { type Figure, figure, percentile } from './figure.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 1_000
const TOWN = ['--quiet', '--latency', '50']
/** Hours are met from far and near: so long before each the post is planned. */
const AHEAD_SECONDS = [3, 29, 11, 23, 7, 17, 5, 13]
const PAUSE_MS = 1_370
const PATIENCE_SECONDS = 60

type Row = { sent: string; live: string }

/** How late a desk that has nothing else to do meets the hour of a post, over a network 50 ms away. */
export const latenessIdle: Bench = async (n, opened) => {
  const bakery = await openBakery(TOWN)
  opened.defer(bakery.close)
  const posts: string[] = []
  for (let i = 0; i < n; i++) {
    posts.push(await bakery.publish(`Fresh simit, tray ${i + 1}.`, AHEAD_SECONDS[i % AHEAD_SECONDS.length] ?? 3))
    await wait(PAUSE_MS)
  }
  await bakery.settled(posts, PATIENCE_SECONDS)
  await bakery.desk.program().stop()
  const rows = await inDatabase(bakery.desk, ({ ask }) =>
    ask<Row>(`
      select extract(epoch from sent_at - due_at) * 1000 as sent, extract(epoch from settled_at - due_at) * 1000 as live
      from publish.deliveries where state = 'live'`),
  )
  if (rows.length < n) throw new Error(`only ${rows.length} of ${n} posts are live`)
  return [...figures('sent', rows), ...figures('live', rows)]
}

const figures = (moment: 'sent' | 'live', rows: readonly Row[]): Figure[] => {
  const late = rows.map((row) => Number(row[moment]))
  return [0.5, 0.95].map((part) =>
    figure(`lateness-idle-${moment}-p${part * 100}`, percentile(late, part), 'ms', LIMIT_MS, late.length),
  )
}
