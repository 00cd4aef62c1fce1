import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { lock } from './lock.ts'
import type { Log } from './log.ts'
import { prepareCluster, settingsOf, SUPERUSER } from './postgres/cluster.ts'
import { postGuard } from './postgres/guard.ts'
import { stopLeftover } from './postgres/leftover.ts'
import { makeHome, ownerOf, type Owner } from './postgres/owner.ts'
import { keepRunning } from './postgres/process.ts'
import { programFor } from './postgres/program.ts'

export type Postgres = { url: string; close: () => Promise<void> }

const DATABASE = 'meydan'
const PORT = 5432
/** The system's limit for the path of a socket, less the name Postgres gives it. */
const LONGEST_SOCKET_FOLDER = 80

/**
 * Our own Postgres, as a child process whose cluster lives in `folder`. It answers on a socket in a closed folder and on no
 * port, asks for a password besides, and does not outlive us. Not `durable` means forgotten at the end, folder and all.
 */
export async function openPostgres(given: { folder: string; log: Log; durable?: boolean }): Promise<Postgres> {
  const { folder: wished, log, durable = true } = given
  const owner = ownerOf(wished)
  const home = makeHome(wished, owner)
  await using opened = new AsyncDisposableStack()
  const alone = await lock('postgres', home, () => String(process.pid))
  if (!alone.ours) throw new Error(`the database in ${home} is already open in process ${alone.answer}`)
  opened.defer(alone.release)

  const program = programFor(owner, home)
  const cluster = await prepareCluster(program, home, owner, durable)
  await stopLeftover(cluster.folder, log)
  const socketFolder = home.length <= LONGEST_SOCKET_FOLDER ? home : shortFolder(owner)
  const guard = postGuard([...(durable ? [] : [home]), ...(socketFolder === home ? [] : [socketFolder])])
  opened.defer(guard.leave)
  const settings = settingsOf(cluster, socketFolder)
  const running = await keepRunning({ program, home, folder: cluster.folder, settings, owner }, guard, log)
  opened.defer(running.close)
  const url = (database: string) =>
    `postgresql://${SUPERUSER}:${cluster.password}@localhost:${PORT}/${database}?host=${encodeURIComponent(socketFolder)}`
  await makeDatabase(url('postgres'))

  const everything = opened.move()
  return { url: url(DATABASE), close: () => everything.disposeAsync() }
}

function shortFolder(owner: Owner): string {
  const folder = mkdtempSync(join(tmpdir().length <= LONGEST_SOCKET_FOLDER - 20 ? tmpdir() : '/tmp', 'meydan-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return folder
}

async function makeDatabase(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 as there from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
