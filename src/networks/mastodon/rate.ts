import type { Rate } from '../network.ts'

/** Above this a bare number is a moment, below it a wait. */
const FIRST_EPOCH_SECONDS = 1_000_000_000

/** What the answer says about how much may still be asked. Servers write the end as ISO time, as seconds to go or as epoch seconds. */
export function rateOf(headers: Record<string, string>, at: Temporal.Instant): Rate | null {
  const limit = Number(headers['x-ratelimit-limit'] ?? Number.NaN)
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
  const resetAt = momentOf(headers['x-ratelimit-reset'], at)
  return Number.isFinite(limit) && Number.isFinite(remaining) && resetAt ? { limit, remaining, resetAt } : null
}

/** Until when a 429 or 503 wants quiet; null when it does not say. */
export const retryAtOf = (
  headers: Record<string, string>,
  at: Temporal.Instant,
  rate: Rate | null,
): Temporal.Instant | null => momentOf(headers['retry-after'], at) ?? (rate?.remaining === 0 ? rate.resetAt : null)

function momentOf(text: string | undefined, at: Temporal.Instant): Temporal.Instant | null {
  if (text === undefined || text.trim() === '') return null
  const number = Number(text)
  if (Number.isFinite(number)) {
    return number >= FIRST_EPOCH_SECONDS
      ? Temporal.Instant.fromEpochMilliseconds(Math.ceil(number * 1000))
      : at.add({ milliseconds: Math.max(0, Math.ceil(number * 1000)) })
  }
  const epoch = Date.parse(text)
  return Number.isNaN(epoch) ? null : Temporal.Instant.fromEpochMilliseconds(epoch)
}
