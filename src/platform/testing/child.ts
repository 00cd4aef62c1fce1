import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

export type Child = { process: ChildProcess; line: () => Promise<string> }

const PLATFORM = fileURLToPath(new URL('..', import.meta.url))

/** Runs a few lines in a process of their own that can be killed, in src/platform; `line` waits for what it prints next. */
export function runChild(
  t: TestContext,
  script: string,
  args: string[] = [],
  user?: { uid: number; gid: number },
): Child {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, ...args], {
    cwd: PLATFORM,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] },
    ...user,
  })
  t.after(() => child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return { process: child, line: async () => String((await lines.next()).value) }
}

export async function killed(child: Child): Promise<void> {
  const gone = once(child.process, 'exit')
  child.process.kill('SIGKILL')
  await gone
}

/** The exit code, once the child has left by itself. */
export async function left(child: Child): Promise<number | null> {
  if (child.process.exitCode === null && child.process.signalCode === null) await once(child.process, 'exit')
  return child.process.exitCode
}
