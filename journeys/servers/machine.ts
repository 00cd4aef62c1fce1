import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const STARTS_MS = 60_000
const LOOK_MS = 100

export const run = promisify(execFile)

/** Where a program is; null when this machine does not have it. */
export const programAt = (name: string): string | null =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null

export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `meydan-${name}-`))

/** Starts a program of our own; ending it twice is no fault. */
export function started(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } })
  return { child, end: () => ended(child) }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  // With its workers, who would outlive it: it was started as the head of a group of its own.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await once(child, 'exit')
}

/** A package of the distribution unpacked into a folder: nothing is installed and no service is started. */
export async function unpacked(name: string, folder: string, suite: string[] = []): Promise<string> {
  await run('apt-get', ['download', ...suite, name], { cwd: folder })
  await run('sh', ['-c', `dpkg -x ${name}_*.deb .`], { cwd: folder })
  return folder
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
