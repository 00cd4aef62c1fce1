import type { Capabilities } from '../account.ts'

/** What X charges per request, in dollars, as published for pay-per-use in 2026. */
export const PRICES = {
  currency: 'USD',
  post: 0.015,
  postWithLink: 0.2,
  answer: 0.01,
  alt: 0.005,
  change: 0.005,
  delete: 0.01,
  ownRead: 0.001,
  read: 0.005,
  per: 'month',
  zone: 'UTC',
} as const satisfies Omit<NonNullable<Capabilities['costs']>, 'budget'>

/** Below half a cent nothing can be done at all; above this a slip of the finger is likelier than a wish. */
const MAX_BUDGET = 10_000

/** What a person may have meant by "2", "2.50", "2,5" or "$2"; null when no number or none was meant. */
export function budgetFrom(typed: string): number | null {
  const [number] = /\d+(?:[.,]\d+)?/.exec(typed.trim()) ?? []
  const dollars = Number((number ?? '').replace(',', '.'))
  return number !== undefined && dollars > 0 && dollars <= MAX_BUDGET ? dollars : null
}
