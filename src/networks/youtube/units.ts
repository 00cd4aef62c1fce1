import type { Capabilities } from '../account.ts'

/**
 * What YouTube lets a project ask in a day. It counts units, not money: a list is 1, any change 50. Uploads and searches have a
 * hundred calls a day of their own. A page of a hundred comments costs one unit, hence the hundredths.
 */
export const UNITS = {
  currency: 'units',
  // Looking for the draft before and after, asking whether it is processed, and letting it out.
  post: 55,
  postWithLink: 55,
  answer: 50,
  alt: 0,
  change: 50,
  delete: 50,
  ownRead: 0.01,
  read: 0.01,
  budget: 10_000,
  per: 'day',
  // Where midnight is when the day of YouTube begins anew.
  zone: 'America/Los_Angeles',
} as const satisfies NonNullable<Capabilities['costs']>

export const nextDay = (at: Temporal.Instant): Temporal.Instant =>
  at.toZonedDateTimeISO(UNITS.zone).add({ days: 1 }).startOfDay().toInstant()
