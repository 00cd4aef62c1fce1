import { spawnSync } from 'node:child_process'
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
  process.stdout.write(String(process.resourceUsage().maxRSS / KB_PER_MB))
}
