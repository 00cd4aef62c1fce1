import { readdirSync, readFileSync } from 'node:fs'

/** What a program and everything it started hold in memory, in megabytes. */
export type Resident = {
  /** Added up as they stand: what processes share is counted for each of them. */
  rss: number
  /** What is shared is divided among those who share it. */
  pss: number
  processes: number
}

const BYTES_PER_KB = 1024
const BYTES_PER_MEGABYTE = 1e6

export function residentOf(root: number): Resident {
  const family = familyOf(root)
  const sum = (file: string, name: string) =>
    family.reduce((total, pid) => total + kilobytes(read(`/proc/${pid}/${file}`), name), 0)
  return {
    rss: megabytes(sum('status', 'VmRSS')),
    pss: megabytes(sum('smaps_rollup', 'Pss')),
    processes: family.length,
  }
}

function familyOf(root: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)),
    (pid) => kilobytes(read(`/proc/${pid}/status`), 'PPid'),
  )
  const found = [root]
  for (const parent of found) found.push(...(children.get(parent) ?? []).map(Number))
  return found
}

const megabytes = (count: number) => (count * BYTES_PER_KB) / BYTES_PER_MEGABYTE

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)

/** A process may be gone between being listed and being looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
