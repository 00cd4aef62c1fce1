import { randomUUID } from 'node:crypto'
import { closeSync, createReadStream, mkdirSync, openSync, readdirSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ENDING = '.jsonl'

/** Lines in a file that outlive the process: what was taken in and may not stand in the database yet. */
export type Journal = {
  name: string
  /** The lines are with the system when this returns; false when the disk did not take them. */
  append: (lines: readonly string[]) => boolean
  sizeBytes: () => number
  isFull: () => boolean
  /** Up to `most` lines from line `from` on; one that was cut off is null. */
  read: (from: number, most: number) => Promise<unknown[]>
  /** Takes the file away. */
  end: () => void
}

export function beginJournal(folder: string, kind: string): Journal {
  const name = `${kind}-${randomUUID()}`
  const file = join(folder, name + ENDING)
  let open: number | null = null
  let sizeBytes = 0
  let isFull = false
  return {
    name,
    append: (lines) => {
      // A gap would number all later lines wrongly.
      if (isFull) return false
      const bytes = Buffer.from(`${lines.join('\n')}\n`)
      try {
        if (open === null) {
          mkdirSync(folder, { recursive: true })
          open = openSync(file, 'a', 0o600)
        }
        const taken = writeSync(open, bytes)
        sizeBytes += taken
        isFull = taken < bytes.length
      } catch {
        isFull = true
      }
      return !isFull
    },
    sizeBytes: () => sizeBytes,
    isFull: () => isFull,
    read: (from, most) => linesOf(file, from, most),
    end: () => {
      if (open === null) return
      closeSync(open)
      unlinkSync(file)
      open = null
    },
  }
}

/** What a process left behind that ended without a word. */
export function leftJournals(folder: string, kind: string): Pick<Journal, 'name' | 'read' | 'end'>[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith(ENDING))
    .map((name) => {
      const file = join(folder, name)
      return {
        name: name.slice(0, -ENDING.length),
        read: (from, most) => linesOf(file, from, most),
        end: () => unlinkSync(file),
      }
    })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

async function linesOf(file: string, from: number, most: number): Promise<unknown[]> {
  const told: unknown[] = []
  let place = 0
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) {
    if (place >= from) told.push(parsed(line))
    place += 1
    if (told.length >= most) break
  }
  return told
}

/** The machine may have ended in the middle of a line. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
