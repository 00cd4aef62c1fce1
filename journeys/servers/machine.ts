import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** Real servers share the machine with everything else that is tested on it. */
export const SENTENCE_MS = 300_000
const STARTS_MS = 120_000
const LOOK_MS = 100
const RUNS_MS = 600_000

const execute = promisify(execFile)

/** A program that is waited for, but not for ever. */
export const run = (command: string, args: string[], options: { cwd?: string; timeout?: number } = {}) =>
  execute(command, args, { timeout: RUNS_MS, killSignal: 'SIGKILL', ...options })

/** Where a program is; null when this machine does not have it. */
export const programAt = (name: string): string | null =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null

export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `meydan-${name}-`))

/** Starts a program of our own; ending it twice is no fault. Some look for their parts where they are started. */
export function started(command: string, args: string[], env: Record<string, string> = {}, cwd?: string) {
  const where = cwd === undefined ? {} : { cwd }
  const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env }, ...where })
  // A world that never came up is closed by nobody.
  const sweep = () => told(child)
  process.once('exit', sweep)
  const end = async () => {
    process.off('exit', sweep)
    if (told(child)) await once(child, 'exit')
  }
  return { child, end }
}

/** With its workers, who would outlive it: it was started as the head of a group of its own. */
function told({ pid, exitCode, signalCode }: ChildProcess): boolean {
  if (pid === undefined || exitCode !== null || signalCode !== null) return false
  return process.kill(-pid, 'SIGTERM')
}

export async function until(what: string, look: () => Promise<boolean> | boolean): Promise<void> {
  for (let waited = 0; waited < STARTS_MS; waited += LOOK_MS) {
    if (await look()) return
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
  throw new Error(`${what} did not come up`)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
