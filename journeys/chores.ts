import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

const LOOK_MS = 50
const PATIENCE_MS = 60_000

/** Has the desk do one job behind the scenes at once instead of at its minute; comes back when it has ended, whatever that is. */
export async function doNow(database: string, job: string, payload: Record<string, unknown> = {}): Promise<void> {
  const db = new Client({ connectionString: database })
  await db.connect()
  try {
    const added = await db.query('select id from graphile_worker.add_job($1, $2, max_attempts => 1)', [
      job,
      JSON.stringify(payload),
    ])
    const [{ id }] = added.rows
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      const { rowCount } = await db.query(
        'select 1 from graphile_worker._private_jobs where id = $1 and (attempts = 0 or locked_at is not null)',
        [id],
      )
      if (rowCount === 0) return
      await wait(LOOK_MS)
    }
    throw new Error(`the job ${job} never ended`)
  } finally {
    await db.end()
  }
}
