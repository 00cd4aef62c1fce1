import { sql } from 'kysely'
import type { Reader } from './database.ts'

/** Whether the database answers. */
export const isReady = (db: Reader): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )

/** What a watcher of the machine wants to know, in Prometheus' text format. */
export async function metrics(db: Reader): Promise<string> {
  const { rows } = await sql<{ state: string; n: number }>`
    select case when run_at > now() then 'planned' when attempts > 0 then 'again' else 'due' end as state, count(*)::int as n
    from graphile_worker.jobs group by 1`.execute(db)
  const memory = process.memoryUsage()
  return [
    '# TYPE meydan_memory_bytes gauge',
    `meydan_memory_bytes{kind="resident"} ${memory.rss}`,
    `meydan_memory_bytes{kind="heap"} ${memory.heapUsed}`,
    '# TYPE meydan_jobs gauge',
    ...rows.map((row) => `meydan_jobs{state="${row.state}"} ${row.n}`),
    '',
  ].join('\n')
}
