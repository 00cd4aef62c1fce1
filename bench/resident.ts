import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What a program and everything it started hold in memory, in megabytes. */
export type Resident = {
  /** Added up as each process reports it: what they share is counted for each of them. */
  each: number
  /** What they share is counted once, and in full even when programs of others share it as well. */
  once: number
}

const BYTES_PER_KB = 1024
const BYTES_PER_MEGABYTE = 1e6

export function residentOf(root: number): Resident {
  const family = familyOf(root).map((pid) => ({
    program: attempt(() => readlinkSync(`/proc/${pid}/exe`)),
    status: textOf(`/proc/${pid}/status`),
    share: textOf(`/proc/${pid}/smaps_rollup`),
  }))
  const each = sum(family.map(({ status }) => kilobytes(status, 'VmRSS')))
  const own = sum(family.map(({ share }) => kilobytes(share, 'Pss_Anon') + kilobytes(share, 'Pss_Shmem')))
  const programs = Map.groupBy(family, ({ program }) => program).values()
  const files = sum([...programs].map((same) => Math.max(...same.map(({ status }) => kilobytes(status, 'RssFile')))))
  return { each: megabytes(each), once: megabytes(own + files) }
}

function familyOf(root: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)),
    (pid) => kilobytes(textOf(`/proc/${pid}/status`), 'PPid'),
  )
  const found = [root]
  for (const parent of found) found.push(...(children.get(parent) ?? []).map(Number))
  return found
}

const megabytes = (count: number) => (count * BYTES_PER_KB) / BYTES_PER_MEGABYTE
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)

const textOf = (file: string): string => attempt(() => readFileSync(file, 'utf8'))

/** A process may be gone between being listed and being looked at. */
function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
