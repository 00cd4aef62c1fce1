import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { FLAGS, KEPT } from '../bin/node.js'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const PATIENCE_MS = 60_000

export type Started = {
  process: ChildProcess
  /** The first line, printed already or still to come, that has this in it. */
  line: (part: string) => Promise<string>
  /** Everything said so far on standard error, for the message of a failed journey. */
  complaints: () => string
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** `meydan <words>` in a process of its own, as a person would start it. */
export function startProgram(words: string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, [...FLAGS, MAIN, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_COMPILE_CACHE: KEPT,
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      MEYDAN_LOG: 'error',
      ...env,
    },
  })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  const tell = () => {
    for (const look of waiting) look()
  }
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    tell()
  })
  let complaints = ''
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()))
  child.on('exit', tell)

  const line = (part: string): Promise<string> =>
    new Promise((found, fail) => {
      const given = setTimeout(
        () => end(() => fail(new Error(`no line with “${part}” came. ${complaints}`))),
        PATIENCE_MS,
      )
      const end = (then: () => void) => {
        clearTimeout(given)
        waiting.delete(look)
        then()
      }
      const look = () => {
        const there = lines.find((one) => one.includes(part))
        if (there) end(() => found(there))
        else if (child.exitCode !== null) end(() => fail(new Error(`it left before “${part}” came. ${complaints}`)))
      }
      waiting.add(look)
      look()
    })

  return {
    process: child,
    line,
    complaints: () => complaints,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  server.close()
  await once(server, 'close')
  if (place === null || typeof place === 'string') throw new Error('no port is free')
  return place.port
}
