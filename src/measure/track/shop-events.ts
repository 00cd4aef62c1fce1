import * as z from 'zod'
import type { Kind } from '../outcome.ts'

/** A shop's own name for its customer; whatever else it tells of him is not read. */
const person = z.string().trim().min(1).max(100)
const name = z.string().trim().min(1).max(255)
const MOST_AT_ONCE = 100

/** Somebody became a customer, or said he might. */
export const Lead = z.object({
  /** Empty when the customer was told of before: the clicks known then count. */
  clickId: z.string().trim().max(64).default(''),
  eventName: name,
  customerExternalId: person,
  mode: z.enum(['async', 'wait', 'deferred']).nullish(),
  eventQuantity: z.int().min(1).max(MOST_AT_ONCE).nullish(),
})

/** Somebody paid. */
export const Sale = z.object({
  customerExternalId: person,
  /** In the smallest coins of the currency. */
  amount: z.int().min(0).max(1_000_000_000_000),
  currency: z
    .string()
    .trim()
    .regex(/^[a-zA-Z]{3}$/)
    .default('usd')
    .transform((code) => code.toUpperCase()),
  eventName: name.default('Purchase'),
  paymentProcessor: z.string().max(40).default('custom'),
  invoiceId: z.string().trim().min(1).max(150).nullish(),
  clickId: z.string().trim().max(64).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})

const SIGNED_UP = /sign(?:ed)?[ _-]?up|regist|account created|kay[ıi]t|üye|регистр/iu

/** What a lead is called here. */
export const leadKind = (event: string): Kind => (SIGNED_UP.test(event) ? 'registration' : 'lead')

/** A sum in whole money; how many of the smallest coins make one is the currency's own matter. */
export function moneyOf(amount: number, currency: string): number {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return amount / 10 ** digits
}
