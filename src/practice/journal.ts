import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Event } from './books.ts'

/** Where the town remembers: one line per event, written before anybody is answered. */
export type Journal = { past: Event[]; write: (event: Event) => void }

const NOWHERE: Journal = { past: [], write: () => undefined }

/** Opens the journal of a folder; without a folder the town forgets everything when it closes. */
export function openJournal(folder: string | null): Journal {
  if (folder === null) return NOWHERE
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'journal.jsonl')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // A line without its end was being written when the program was killed: nobody was told that it happened.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
  return {
    past: whole.split('\n').filter(Boolean).map(read),
    write: (event) => appendFileSync(file, `${JSON.stringify(event)}\n`),
  }
}

const read = (line: string): Event => JSON.parse(line)
