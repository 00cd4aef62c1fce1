import * as z from 'zod'
import type { Reader, Writer } from '#platform/database.ts'
import { afterMinutes, Clock } from './clock.ts'
import { hoursOf, keepDue } from './hours.sql.ts'

/** Hours as they are kept: when a channel answers and within how many open minutes. */
export const Hours = Clock.extend({
  channelId: z.string().nullable(),
  firstMinutes: z.number().nullable(),
  settleMinutes: z.number().nullable(),
})

export type Hours = z.output<typeof Hours>

export const allHours = async (db: Reader, workspaceId: string): Promise<Hours[]> =>
  z.array(Hours).parse(await hoursOf(db, workspaceId))

/** The hours of a channel, or those that hold for all without their own. */
export const hoursFor = (all: readonly Hours[], channelId: string): Hours | null =>
  all.find((hours) => hours.channelId === channelId) ?? all.find((hours) => hours.channelId === null) ?? null

/** Writes down by when the answer and the end of a conversation are promised. */
export async function writeDue(
  tx: Writer,
  thread: { id: string; channelId: string },
  waitingSince: Temporal.Instant | null,
  all: readonly Hours[],
  anew = false,
): Promise<void> {
  const hours = hoursFor(all, thread.channelId)
  await keepDue(tx, thread.id, {
    dueAt: promisedBy(hours, waitingSince, hours?.firstMinutes ?? null),
    settleBy: promisedBy(hours, waitingSince, hours?.settleMinutes ?? null),
    anew,
  })
}

/** The end of so many open minutes after somebody began to wait; null where nothing is promised. */
export const promisedBy = (hours: Hours | null, waitingSince: Temporal.Instant | null, minutes: number | null) =>
  hours && waitingSince && minutes !== null ? afterMinutes(hours, waitingSince, minutes) : null
