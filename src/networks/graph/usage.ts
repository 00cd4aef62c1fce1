import * as z from 'zod'
import type { Rate } from '../network.ts'

/** Shares of what an hour allows, in percent. */
const shares = z.object({
  call_count: z.number().default(0),
  total_time: z.number().default(0),
  total_cputime: z.number().default(0),
})
const ofBusiness = z.record(
  z.string(),
  z.array(shares.extend({ estimated_time_to_regain_access: z.number().default(0) })),
)

const WINDOW_MINUTES = 60

type Headers = Readonly<Record<string, string>>

/** How much may still be asked, in percent: the Graph API tells shares instead of numbers. Null when it told nothing. */
export function rateOf(headers: Headers, at: Temporal.Instant): Rate | null {
  const ofApp = shares.safeParse(parsed(headers['x-app-usage'])).data
  const used = [...(ofApp ? [ofApp] : []), ...businessIn(headers)].flatMap((one) => [
    one.call_count,
    one.total_time,
    one.total_cputime,
  ])
  if (used.length === 0) return null
  const minutes = waitMinutes(headers) || WINDOW_MINUTES
  return { limit: 100, remaining: Math.max(0, Math.floor(100 - Math.max(...used))), resetAt: at.add({ minutes }) }
}

/** Until when it wants quiet, where it says for how many minutes. */
export function quietUntil(headers: Headers, at: Temporal.Instant): Temporal.Instant | null {
  const minutes = waitMinutes(headers)
  return minutes > 0 ? at.add({ minutes }) : null
}

const waitMinutes = (headers: Headers): number =>
  Math.max(0, ...businessIn(headers).map((one) => one.estimated_time_to_regain_access))

const businessIn = (headers: Headers) =>
  Object.values(ofBusiness.safeParse(parsed(headers['x-business-use-case-usage'])).data ?? {}).flat()

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
