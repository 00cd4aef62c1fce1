import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseFeed } from '../src/watch/feed.ts'
import { HOSTILE_NAMES, hostileFeed } from './hostile-feeds.ts'

const NOTHING = 'nothing'
const KB_PER_MB = 1_024

/** The most memory that reading one of the feeds takes: a program of its own for each, held against one that reads none. */
export function mostMemory(): number {
  const before = peakOf(NOTHING)
  return Math.max(...HOSTILE_NAMES.map((name) => peakOf(name) - before))
}

function peakOf(name: string): number {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' })
  return Number(stdout)
}

if (import.meta.main) {
  const [name = NOTHING] = process.argv.slice(2)
  const bytes = hostileFeed(name)
  if (name !== NOTHING) parseFeed(bytes, { base: 'https://posta.example/feed' })
  // What the system counts as the most of a program holds what its parent had when it began; this line does not.
  const most = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  process.stdout.write(String(Number(most) / KB_PER_MB))
}
