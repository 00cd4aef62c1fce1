import * as z from 'zod'
import { KINDS } from '../outcome.ts'
import type { Told } from '../tell-outcome.ts'
import { Hit } from './hit.ts'

/** What one of our sites says happened to somebody there, as it waits to be told. */
const Result = z.object({
  workspaceId: z.string(),
  siteId: z.string(),
  host: z.string(),
  reference: z.string(),
  kind: z.enum(KINDS),
  /** Milliseconds since 1970. */
  at: z.number(),
  value: z.number().nullable(),
  currency: z.string().nullable(),
  clicks: z.array(z.string()).readonly(),
})

export type SiteResult = z.infer<typeof Result>

/** A hit with the result it is, or a program that is only counted. */
const Waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hit'), workspaceId: z.string(), hit: Hit, result: Result.nullable() }),
  z.object({ kind: z.literal('program'), site: z.number(), day: z.string() }),
])

export type Waiting = z.infer<typeof Waiting>

export const waitingFrom = (told: unknown): Waiting | null => Waiting.safeParse(told).data ?? null
export const resultFrom = (told: unknown): SiteResult | null => Result.safeParse(told).data ?? null

export const outcomeOf = ({ reference, kind, at, value, currency, clicks }: SiteResult): Told => ({
  reference,
  kind,
  at: Temporal.Instant.fromEpochMilliseconds(at),
  value,
  currency,
  note: '',
  clicks,
  postId: null,
})
