import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from './log.ts'

const POLL_MS = 50
const STOPPING = [
  ['SIGINT', 100],
  ['SIGQUIT', 40],
  ['SIGKILL', 20],
] as const

/** Stops a Postgres that an earlier desk left behind on this cluster, and takes away a pid file that names a stranger. */
export async function stopLeftover(cluster: string, log: Log): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  if (!isAlive(pid)) return
  if (!commandOf(pid).includes(cluster)) {
    // After a restart of the machine the number may be anybody's, and Postgres would take him for a rival.
    rmSync(file, { force: true })
    return
  }
  log.warn({ pid }, 'stopping a database that an earlier run left behind')
  for (const [signal, polls] of STOPPING) {
    process.kill(pid, signal)
    for (let poll = 0; poll < polls; poll++) {
      await wait(POLL_MS)
      if (!isAlive(pid)) return
    }
  }
  throw new Error(`the database that an earlier run left behind (process ${pid}) does not stop`)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
