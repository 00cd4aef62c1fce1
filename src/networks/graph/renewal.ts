import * as z from 'zod'
import type { Credential, Renewal } from '../network.ts'
import { get, placeAt } from './call.ts'

/** Keys live for sixty days. Exchanged every week, one is never near its end, and a desk that was off for weeks loses nothing. */
const EVERY = { hours: 7 * 24 } as const
/** A key of the last hours is not exchanged yet. */
const TRY_AGAIN = { hours: 24 } as const

const freshShape = z.object({ access_token: z.string(), expires_in: z.number() })

/** Long keys of Instagram and Threads: exchanged for fresh ones long before they end. */
export const renewal = (grant: 'ig_refresh_token' | 'th_refresh_token'): Renewal => ({
  isDue: ({ renewAt }, now) => renewAt === undefined || Temporal.Instant.compare(now, renewAt) >= 0,

  async fresh(http, account, credential) {
    const { token, root } = placeAt(http, account.server, '', credential)
    const place = { http, root: root.replace(/\/$/, ''), token, appSecret: null }
    const says = { grant_type: grant, access_token: token }
    const told = await get(place, 'refresh_access_token', { says, shape: freshShape })
    const now = http.now()
    if (told.ok) {
      const { access_token: fresh, expires_in: seconds } = told.value
      const ends = now.add({ seconds }).toString()
      return {
        ok: true,
        value: { ...credential, token: fresh, ends, renewAt: now.add(EVERY).toString() },
        rate: told.rate,
      }
    }
    // Too young to be exchanged; it holds, and is tried again tomorrow.
    if (told.certain && told.error.reason === 'validation')
      return { ok: true, value: { ...credential, renewAt: now.add(TRY_AGAIN).toString() }, rate: told.rate }
    return { ok: false, reason: told.error.reason, about: told.error.about, error: told.error, rate: told.rate }
  },
})

/** When the key ends, as its last exchange told. */
export const endOf = ({ ends }: Credential): { keyEnds?: string } => (ends === undefined ? {} : { keyEnds: ends })
