import * as z from 'zod'
import { id, instant } from '#platform/endpoint.ts'
import { say, type Lang } from '#platform/words.ts'
import { isTrouble, troubleSorry } from '../words.ts'
import { advice } from './heal/advice.ts'
import type { SourceRow } from './sources.sql.ts'

const SILENT_DAYS = 30

export const Source = z.object({
  id,
  /** `page` is compared with itself; letters and the news of other programs are brought to us. */
  kind: z.enum(['feed', 'page', 'letters', 'hook']),
  url: z.string(),
  title: z.string(),
  site: z.string().nullable(),
  lang: z.string().nullable(),
  state: z.enum(['on', 'paused']),
  /** `new` has not been asked yet, `silent` has had no news for a month. */
  health: z.enum(['good', 'new', 'silent', 'troubled']),
  trouble: z.string().nullable(),
  /** The trouble as a sentence, and what can be done about it. */
  troubleSaid: z.string().nullable(),
  advice: z.string().nullable(),
  failures: z.int(),
  answeredAt: instant.nullable(),
  nextPollAt: instant,
  newestAt: instant.nullable(),
  lastWeek: z.int(),
  muteId: id.nullable(),
  /** Whether it is a competitor of ours. */
  rival: z.boolean(),
  /** Minutes between two questions when somebody has set them. */
  everyMinutes: z.int().nullable(),
  /** Where it stood before it moved, and when that was. */
  movedFrom: z.string().nullable(),
  movedAt: instant.nullable(),
  /** An address that may be its new one; a person decides. */
  newAddress: z.string().nullable(),
})

export function withHealth<R extends SourceRow>(row: R, now: Temporal.Instant, lang: Lang) {
  const { trouble } = row
  const known = trouble && isTrouble(trouble) ? trouble : null
  return {
    ...row,
    health: healthNow(row, now),
    troubleSaid: trouble && troubleSaid(trouble, row.troubleAbout, lang),
    advice: known ? say(advice[known], lang) : null,
  }
}

/** What is wrong with a source, as a sentence. */
export const troubleSaid = (trouble: string, about: unknown, lang: Lang): string =>
  isTrouble(trouble) ? say(troubleSorry[trouble], lang, aboutFrom(about)) : trouble

function healthNow(row: SourceRow, now: Temporal.Instant) {
  if (row.trouble) return 'troubled' as const
  if (!row.polledAt) return 'new' as const
  const silentSince = now.subtract({ hours: 24 * SILENT_DAYS })
  // A page may stay as it is for years.
  return row.kind !== 'page' && row.newestAt && Temporal.Instant.compare(row.newestAt, silentSince) < 0
    ? ('silent' as const)
    : ('good' as const)
}

const aboutFrom = (about: unknown) =>
  z
    .record(z.string(), z.union([z.string(), z.number()]))
    .catch({})
    .parse(about)
