import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { Guard } from './guard.ts'
import { BARE, type Owner } from './owner.ts'

export type Command = { program: string; home: string; folder: string; settings: string[]; owner: Owner }

const READY_POLL_MS = 15
/** Long, because after a crash Postgres first replays what it had promised. */
const READY_POLLS = 12_000
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 30_000
/** How long each way of asking may take: with manners, without, and not asking any more. */
const STOPPING = [
  ['SIGINT', 3000],
  ['SIGQUIT', 700],
  ['SIGKILL', 300],
] as const
const STATUS_LINE = 7
const TAIL_LINES = 8

/** Runs Postgres until `close`, and again whenever it falls over. */
export async function keepRunning(command: Command, guard: Guard, log: Log): Promise<{ close: () => Promise<void> }> {
  let closing = false
  let postgres = launch(command, guard, 'w')
  await ready(postgres, command)

  async function again(pause = FIRST_PAUSE_MS): Promise<void> {
    await wait(pause, undefined, { ref: false })
    if (closing) return
    postgres = launch(command, guard, 'a')
    try {
      await ready(postgres, command)
    } catch (error) {
      if (closing) return
      log.error({ err: error }, 'the database does not start; trying again')
      return again(Math.min(pause * 2, LONGEST_PAUSE_MS))
    }
    log.info('the database runs again')
    look()
  }

  function look() {
    const fallen = postgres
    fallen.once('exit', (code, signal) => {
      if (closing) return
      log.warn({ code, signal }, 'the database stopped by itself; starting it again')
      void again()
    })
  }

  look()
  return {
    close: async () => {
      closing = true
      await stop(postgres)
      guard.watch(null)
    },
  }
}

function launch(command: Command, guard: Guard, logMode: 'w' | 'a'): ChildProcess {
  const output = openSync(join(command.home, 'postgres.log'), logMode, 0o600)
  // In a session of its own, so that Ctrl-C reaches the desk alone and the desk can finish its sentences first.
  const postgres = spawn(join(command.program, 'bin/postgres'), ['-D', command.folder, ...command.settings], {
    cwd: command.home,
    env: BARE,
    detached: true,
    stdio: ['ignore', output, output],
    ...command.owner,
  })
  closeSync(output)
  guard.watch(postgres.pid ?? null)
  postgres.unref()
  // That it did not even start is seen by its missing process id.
  postgres.on('error', () => {})
  return postgres
}

async function ready(postgres: ChildProcess, command: Command) {
  for (let poll = 0; poll < READY_POLLS && isRunning(postgres); poll++) {
    if (isReady(command.folder, postgres.pid)) return
    await wait(READY_POLL_MS)
  }
  if (isRunning(postgres)) await stop(postgres)
  throw new Error(`the database did not start:\n${tailOfLog(command.home)}`)
}

const isRunning = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

/** The postmaster writes its state into its pid file, which is also what its own tools wait for. */
function isReady(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return lines[0] === String(pid) && lines[STATUS_LINE]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function stop(postgres: ChildProcess) {
  for (const [signal, ms] of STOPPING) {
    if (!isRunning(postgres)) return
    const gone = once(postgres, 'exit')
    postgres.ref()
    postgres.kill(signal)
    await Promise.race([gone, wait(ms, undefined, { ref: false })])
  }
}

function tailOfLog(home: string): string {
  return readFileSync(join(home, 'postgres.log'), 'utf8').trim().split('\n').slice(-TAIL_LINES).join('\n')
}
