import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log.ts'

const POLL_MS = 50
const STOPPING = [
  ['SIGINT', 100],
  ['SIGQUIT', 40],
  ['SIGKILL', 20],
] as const

/** Stops a Postgres that an earlier desk left behind on this cluster. */
export async function stopLeftover(cluster: string, log: Log): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const [line = '', ...rest] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(line)
  if (!isPostgres(pid, cluster)) {
    // After a restart of the machine the number may be anybody's, and Postgres would take him for a rival. Its own parent
    // it overlooks; the other lines have to stay, since they lead it to workers that may still be at it.
    writeFileSync(file, [process.pid, ...rest].join('\n'))
    return
  }
  log.warn({ pid }, 'stopping a database that an earlier run left behind')
  for (const [signal, polls] of STOPPING) {
    tell(pid, signal)
    for (let poll = 0; poll < polls; poll++) {
      if (!isPostgres(pid, cluster)) return
      await wait(POLL_MS)
    }
  }
  throw new Error(`the database that an earlier run left behind (process ${pid}) does not stop`)
}

/** A process that is over but not yet buried has no command any more. */
export const isPostgres = (pid: number, cluster: string): boolean => commandOf(pid).includes(cluster)

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function tell(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has just left by itself.
  }
}
