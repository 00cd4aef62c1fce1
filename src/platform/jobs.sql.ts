import { sql } from 'kysely'
import type pg from 'pg'
import type { Writer } from './database.ts'

/** A job with the same key replaces the one that waits. */
export const addJob = async (
  tx: Writer,
  name: string,
  payload: unknown,
  wish: { at?: Temporal.Instant; key?: string; attempts: number },
): Promise<void> => {
  await sql`
    select graphile_worker.add_job(
      ${name}::text, payload => ${JSON.stringify(payload)}::json, run_at => ${wish.at ?? null}::timestamptz,
      job_key => ${wish.key ?? null}::text, max_attempts => ${wish.attempts})`.execute(tx)
}

const DEAD_AFTER = '20 seconds'

/** Frees every job; only right for a process that has the database to itself. */
export const releaseEverything = (pool: pg.Pool) =>
  pool.query(`
    select graphile_worker.force_unlock_workers(coalesce(array_agg(distinct locked_by), '{}'))
    from (
      select locked_by from graphile_worker._private_jobs
      union select locked_by from graphile_worker._private_job_queues
    ) held where locked_by is not null`)

/** Says that the workers with these ids are alive. */
export const beat = (pool: pg.Pool, ids: string[]) =>
  pool.query(
    `insert into platform.workers (id, seen_at) select unnest($1::text[]), now()
     on conflict (id) do update set seen_at = excluded.seen_at`,
    [ids],
  )

/** Frees the jobs of workers whose last sign of life is too old, and forgets those workers. */
export const releaseTheDead = (pool: pg.Pool) =>
  pool.query(`
    with gone as (delete from platform.workers where seen_at < now() - interval '${DEAD_AFTER}' returning id)
    select graphile_worker.force_unlock_workers(array_agg(id)) from gone having count(*) > 0`)
