import * as z from 'zod'
import { hostOf, LONGEST_EVENT, type Said } from '../hit.ts'

const Revenue = z.object({ currency: z.string(), amount: z.union([z.number(), z.string()]) })
const line = z.string().max(4_000)

/** What the script of Plausible sends, by its long names or its short ones. */
const Sent = z.object({
  n: line.optional(),
  name: line.optional(),
  u: line.optional(),
  url: line.optional(),
  d: line.optional(),
  domain: line.optional(),
  r: line.nullish(),
  referrer: line.nullish(),
  $: z.union([Revenue, z.string()]).nullish(),
  revenue: z.union([Revenue, z.string()]).nullish(),
  p: z.unknown().optional(),
  props: z.unknown().optional(),
  /** Clicks our own script remembers where a site lets it. */
  c: z.array(z.string().max(64)).max(10).optional(),
})

export type Told = { hosts: string[]; said: Said | null }

/** Reads one event; null when it is none. A page being left says nothing that is kept. */
export function readPlausible(body: unknown): Told | null {
  const read = Sent.safeParse(body)
  if (!read.success) return null
  const sent = read.data
  const name = (sent.n ?? sent.name ?? '').trim()
  const url = sent.u ?? sent.url ?? ''
  const hosts = (sent.d ?? sent.domain ?? '').split(',').flatMap((host) => hostOf(host) ?? [])
  if (name === '' || hosts.length === 0 || (!URL.canParse(url) && !url.startsWith('/'))) return null
  if (name === 'engagement') return { hosts, said: null }
  const revenue = revenueOf(sent.$ ?? sent.revenue)
  const said: Said = {
    event: name === 'pageview' ? null : name.slice(0, LONGEST_EVENT),
    url,
    referrer: sent.r ?? sent.referrer ?? null,
    value: revenue?.value ?? null,
    currency: revenue?.currency ?? null,
    reference: referenceIn(sent.p ?? sent.props),
    clicks: sent.c ?? [],
  }
  return { hosts, said }
}

function revenueOf(told: z.infer<typeof Sent>['$']): { value: number; currency: string } | null {
  const revenue = typeof told === 'string' ? Revenue.safeParse(jsonOf(told)).data : told
  const value = Number(revenue?.amount)
  const currency = revenue?.currency.toUpperCase() ?? ''
  return revenue && Number.isFinite(value) && /^[A-Z]{3}$/.test(currency) ? { value, currency } : null
}

const Named = z.object({ order_id: z.coerce.string().optional(), transaction_id: z.coerce.string().optional() })

/** Shops name an order so that telling it twice counts once. */
function referenceIn(props: unknown): string | null {
  const named = Named.safeParse(typeof props === 'string' ? jsonOf(props) : props).data
  return named?.order_id ?? named?.transaction_id ?? null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
