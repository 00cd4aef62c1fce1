import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 26

/** A desk is mostly idle: a smaller nursery costs it little and saves some twenty megabytes. `npm start` gives the same. */
export const FLAGS = ['--max-semi-space-size=8']

/** The Node to run Meydan with: this one when it is new enough, else the one npm brought; null when there is neither. */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`)
    const node = join(dirname(manifest), 'bin', 'node')
    return existsSync(node) ? node : null
  } catch {
    return null
  }
}

/** Where Node keeps the program as it has understood it: the next start needs half as long. */
export const KEPT = fileURLToPath(new URL('../node_modules/.cache/meydan', import.meta.url))
