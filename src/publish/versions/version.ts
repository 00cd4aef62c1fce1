import * as z from 'zod'
import { Content, type Content as Written } from '../post.ts'

/** What a version holds: the words and choices, and how the pictures were described then. */
export type Snapshot = { content: Written; pictures: Picture[] }

const Picture = z.object({ id: z.string(), alt: z.string() })
type Picture = z.infer<typeof Picture>

export const snapshotFrom = (row: { content: unknown; pictures: unknown }): Snapshot => ({
  content: Content.parse(row.content),
  pictures: z.array(Picture).parse(row.pictures),
})

/** Within a pause of this length the same person is still at the same thought. */
export const SITTING_PAUSE_MINUTES = 5
/** However busily somebody writes, after this long there is something to go back to. */
export const SITTING_MINUTES = 30

type Last = { byAccount: string; begunAt: Temporal.Instant; at: Temporal.Instant; isFixed: boolean }

/** Whether a save still belongs to the last version. One that was approved, planned or brought back stays as it is. */
export const isSameSitting = (last: Last, by: string, now: Temporal.Instant): boolean =>
  !last.isFixed &&
  last.byAccount === by &&
  Temporal.Instant.compare(now, last.at.add({ minutes: SITTING_PAUSE_MINUTES })) <= 0 &&
  Temporal.Instant.compare(now, last.begunAt.add({ minutes: SITTING_MINUTES })) <= 0

export const isAlike = (a: Snapshot, b: Snapshot): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

/** Names in one order: what comes back from the database has its own. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => ordered(one))
  if (typeof value !== 'object' || value === null) return value
  const named = Object.entries(value).map(([name, one]) => [name, ordered(one)] as const)
  return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether there is anything in it to go back to. */
export const isBlank = ({ content }: Snapshot): boolean =>
  [content.text, content.title, content.firstComment, ...content.channels.map(({ text }) => text ?? '')].every(
    (text) => text.trim() === '',
  ) &&
  content.mediaIds.length === 0 &&
  content.poll === null
