import type { Rate } from './network.ts'

/** Above this a bare number is a moment, below it a wait. */
const FIRST_EPOCH_SECONDS = 1_000_000_000

/** Clocks closer than this agree; headers know no fractions of a second. */
const AGREE_MS = 2000

/**
 * What the answer says about how much may still be asked, in headers that begin with `prefix`: `x-ratelimit`, `x-rate-limit` or
 * `ratelimit`. Servers write the end as ISO time, as seconds to go or as epoch seconds.
 */
export function rateOf(headers: Record<string, string>, at: Temporal.Instant, prefix = 'x-ratelimit'): Rate | null {
  const limit = Number(headers[`${prefix}-limit`] ?? Number.NaN)
  const remaining = Number(headers[`${prefix}-remaining`] ?? Number.NaN)
  const resetAt = momentOf(headers[`${prefix}-reset`], headers, at)
  return Number.isFinite(limit) && Number.isFinite(remaining) && resetAt ? { limit, remaining, resetAt } : null
}

/** Until when a 429 or 503 wants quiet; null when it does not say. */
export const retryAtOf = (
  headers: Record<string, string>,
  at: Temporal.Instant,
  rate: Rate | null,
): Temporal.Instant | null =>
  momentOf(headers['retry-after'], headers, at) ?? (rate?.remaining === 0 ? rate.resetAt : null)

function momentOf(
  text: string | undefined,
  headers: Record<string, string>,
  at: Temporal.Instant,
): Temporal.Instant | null {
  if (text === undefined || text.trim() === '') return null
  const number = Number(text)
  if (Number.isFinite(number) && number < FIRST_EPOCH_SECONDS) {
    return at.add({ milliseconds: Math.max(0, Math.ceil(number * 1000)) })
  }
  const epoch = Number.isFinite(number) ? Math.ceil(number * 1000) : Date.parse(text)
  return Number.isNaN(epoch) ? null : Temporal.Instant.fromEpochMilliseconds(epoch + aheadMs(headers, at))
}

/** By how much our clock runs ahead of the server's: its moments are meant by its own clock. */
export function aheadMs(headers: Record<string, string>, at: Temporal.Instant): number {
  const ahead = at.epochMilliseconds - Date.parse(headers['date'] ?? '')
  return Math.abs(ahead) > AGREE_MS ? ahead : 0
}
