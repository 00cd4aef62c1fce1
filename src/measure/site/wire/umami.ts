import * as z from 'zod'
import { LONGEST_EVENT, type Said } from '../hit.ts'

/** What the clients of Umami send. Times of their own are not believed: nobody proved who he is. */
const Sent = z.object({
  type: z.enum(['event', 'identify', 'performance']),
  payload: z.object({
    website: z.uuid(),
    url: z.string().max(4_000).optional(),
    referrer: z.string().max(4_000).optional(),
    name: z.string().max(500).optional(),
    data: z.unknown().optional(),
    userAgent: z.string().max(1_000).optional(),
    ip: z.string().max(64).optional(),
  }),
})

const Money = z.object({
  revenue: z.coerce.number().optional(),
  currency: z.string().optional(),
  order_id: z.coerce.string().optional(),
})

export type Told = { site: string; said: Said | null; userAgent: string | null; address: string | null }

/** Reads one event; null when it is none. Who somebody is and how fast a page was is not kept. */
export function readUmami(body: unknown): Told | null {
  const read = Sent.safeParse(body)
  if (!read.success) return null
  const { type, payload } = read.data
  const money = Money.safeParse(payload.data).data
  const currency = money?.currency?.toUpperCase() ?? null
  const isMoney = money?.revenue !== undefined && currency !== null && /^[A-Z]{3}$/.test(currency)
  const said: Said = {
    event: payload.name?.slice(0, LONGEST_EVENT) || null,
    url: payload.url ?? '/',
    referrer: payload.referrer ?? null,
    value: isMoney ? (money.revenue ?? null) : null,
    currency: isMoney ? currency : null,
    reference: money?.order_id ?? null,
    clicks: [],
  }
  return {
    site: payload.website,
    said: type === 'event' ? said : null,
    userAgent: payload.userAgent ?? null,
    address: payload.ip ?? null,
  }
}
