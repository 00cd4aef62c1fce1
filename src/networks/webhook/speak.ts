import { createHash } from 'node:crypto'
import type { Outgoing } from '#platform/outgoing.ts'
import { isSecret, sign } from '#platform/outgoing/webhook-signature.ts'
import * as z from 'zod'
import { type Called, call, type Dialect, failed, type Told } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import type { NetworkTrouble } from '../trouble.ts'

/** What a receiver may say of a post it took: where it stands there. Any other word of thanks is welcome as well. */
const takenShape = z.object({ id: z.union([z.string(), z.number()]).optional(), url: z.string().optional() }).nullable()
export type Taken = z.infer<typeof takenShape>

export type Event = { type: string; id: string; data: Record<string, unknown> }

/** The word by which the receiver knows a repeat: the same for the same thing, however often it is said. */
export const idOf = (...words: readonly string[]): string =>
  `msg_${createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 32)}`

/** One signed event to the address. */
export async function tell(http: Outgoing, address: string, secret: string, event: Event): Promise<Called<Taken>> {
  if (!isSecret(secret)) return { ...failed('auth'), certain: true, status: null }
  const at = http.now()
  const body = JSON.stringify({ type: event.type, timestamp: at.toString(), data: event.data })
  const headers = sign(secret, { id: event.id, at, body })
  const form = { type: 'application/json', bytes: Buffer.from(body) }
  const called = await call(http, DIALECT, { method: 'POST', url: address, headers, form, shape: z.unknown() })
  if (!called.ok) return called
  // A page for people is no answer of a program: a proxy or a sign-in has spoken.
  if (/^text\/html/i.test(called.headers['content-type'] ?? '')) {
    return { ...failed('protocol'), certain: false, status: called.status }
  }
  return { ...called, value: takenShape.catch(null).parse(called.value) }
}

export const tellLine = ({ http, account, credential }: Line, event: Event): Promise<Called<Taken>> =>
  tell(http, account.url, credential['secret'] ?? '', event)

const complaint = z.object({ error: z.unknown().refine((error) => error != null), message: z.string().optional() })

const wordsIn = (body: unknown): string => {
  const { data } = complaint.safeParse(body)
  return typeof data?.error === 'string' ? data.error : (data?.message ?? '')
}

const DIALECT: Dialect = {
  words: wordsIn,
  trouble: (told) => ({
    reason: reasonOf(told),
    certain: told.status >= 400 && told.status < 500 && told.status !== 408,
  }),
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, at }, rate) => (status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null),
  refuses: (body) => complaint.safeParse(body).success,
}

function reasonOf({ status }: Told): NetworkTrouble {
  switch (status) {
    case 401:
    case 403:
      return 'auth'
    // Nobody lives there any more.
    case 404:
    case 405:
    case 410:
      return 'no-server'
    case 409:
      return 'conflict'
    case 413:
    case 415:
      return 'media'
    case 429:
      return 'rate'
    default:
      return status >= 500 || status === 408 ? 'transient' : status >= 400 ? 'validation' : 'protocol'
  }
}
