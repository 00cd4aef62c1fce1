import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BARE, type Owner } from './owner.ts'

export type Cluster = { folder: string; password: string; durable: boolean }

const PASSWORD_BYTES = 24
export const SUPERUSER = 'meydan'

/** The cluster in `home`, made at the first start. It appears under its name only when it is whole. */
export async function prepareCluster(program: string, home: string, owner: Owner, durable: boolean): Promise<Cluster> {
  const folder = join(home, 'data')
  const passwordFile = join(home, 'password')
  if (!existsSync(folder)) {
    const half = `${folder}.half`
    rmSync(half, { recursive: true, force: true })
    writeFileSync(passwordFile, randomBytes(PASSWORD_BYTES).toString('base64url'), { mode: 0o600 })
    if (owner) chownSync(passwordFile, owner.uid, owner.gid)
    await initialise(program, half, passwordFile, owner, durable)
    renameSync(half, folder)
  }
  return { folder, password: readFileSync(passwordFile, 'utf8'), durable }
}

async function initialise(program: string, folder: string, passwordFile: string, owner: Owner, durable: boolean) {
  const args = [`--pgdata=${folder}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  args.push(
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  )
  if (!durable) args.push('--no-sync')
  await promisify(execFile)(join(program, 'bin/initdb'), args, { cwd: '/', env: BARE, ...owner })
}

/** Lean, because the desk shares a small machine; careful, because the desk's memory is in here. */
export function settingsOf(cluster: Cluster, socketFolder: string): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: 60,
    shared_buffers: '24MB',
    io_method: 'sync',
    jit: 'off',
    max_wal_size: '256MB',
    min_wal_size: '32MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    max_worker_processes: 2,
    max_parallel_workers_per_gather: 0,
    autovacuum_worker_slots: 2,
    autovacuum_max_workers: 2,
    random_page_cost: 1.1,
    log_min_messages: 'log',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(cluster.durable ? {} : FORGETFUL),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** For tests: many desks at once, and nobody misses them after a power cut. */
const FORGETFUL = {
  max_connections: 150,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  dynamic_shared_memory_type: 'mmap',
}
