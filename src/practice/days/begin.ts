import { nextId } from '../happen.ts'
import type { Life } from '../town.ts'
import type { Day } from './day.ts'

const HOUR_MS = 3_600_000

/** Opens a day of practice: one post of ours stands there since the morning. */
export function beginDay(life: Life, ours: string, day: Day): void {
  const id = nextId(life.books)
  const post = { authorId: ours, text: day.opener, language: day.lang }
  life.tell({ kind: 'post', id, post, at: life.now() - HOUR_MS })
  life.tell({ kind: 'mark', name: `opener ${id}`, value: 0 })
  // What people make of it comes with the first hours of the day.
  life.tell({ kind: 'mark', name: `seen ${id}`, value: 0 })
  publishUntil(life, day, 0)
}

/** Publishes whatever is news by this minute of the day. */
export function publishUntil(life: Life, day: Day, minute: number): void {
  for (const { at, n, which } of day.news) {
    const name = `news ${n}.${which}`
    if (at <= minute && !life.books.marks.has(name)) {
      life.tell({ kind: 'mark', name, value: Math.round(life.now()) })
    }
  }
}
