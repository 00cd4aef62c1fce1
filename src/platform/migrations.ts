import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { ROOMS } from './rooms.ts'

const SOURCE = new URL('../', import.meta.url)
/** Any fixed number: it keeps two starting processes from migrating at once. */
const LOCK = 7_303_014

type Migration = { name: string; text: string; checksum: string }

/**
 * Brings the database at `url` up to this program's tables, room by room, each file in a transaction of its own; or to those of an
 * older program, which did not have all of the files.
 */
export async function migrate(url: string, had: (file: string) => boolean = () => true): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from platform.migrations',
    )
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    for (const migration of (await allMigrations()).filter(({ name }) => had(name)))
      await apply(client, migration, applied.get(migration.name))
    await runMigrations({ connectionString: url })
  } finally {
    await client.end()
  }
}

async function allMigrations(): Promise<Migration[]> {
  const perRoom = await Promise.all(ROOMS.map(migrationsOf))
  return perRoom.flat()
}

async function migrationsOf(room: string): Promise<Migration[]> {
  const folder = new URL(`${room}/migrations/`, SOURCE)
  const files = await readdir(folder).catch(() => [])
  return Promise.all(
    files
      .filter((file) => file.endsWith('.sql'))
      .toSorted()
      .map(async (file) => {
        const text = await readFile(new URL(file, folder), 'utf8')
        return { name: `${room}/${file}`, text, checksum: createHash('sha256').update(text).digest('hex') }
      }),
  )
}

async function apply(client: pg.Client, migration: Migration, before: string | undefined) {
  if (before === migration.checksum) return
  if (before) throw new Error(`${migration.name} was changed after it was applied; write a new migration instead`)
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed`, { cause })
  }
}
