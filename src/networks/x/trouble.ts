import * as z from 'zod'
import type { Told } from '../call.ts'
import type { NetworkTrouble } from '../trouble.ts'

/** Problem documents; the older corners answer with a list of errors instead. */
const problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  type: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional(), detail: z.string().optional() })).optional(),
})

export function complaintOf(body: unknown): string {
  const { data } = problem.safeParse(body)
  const [first] = data?.errors ?? []
  return first?.message ?? first?.detail ?? data?.detail ?? data?.title ?? ''
}

/** A refusal with 4xx comes before anything is done. */
export function troubleOf({ status, body, said }: Told): { reason: NetworkTrouble; certain: boolean } {
  const type = problem.safeParse(body).data?.type ?? ''
  return { reason: reasonOf(status, type, said), certain: status >= 400 && status < 500 && status !== 408 }
}

function reasonOf(status: number, type: string, said: string): NetworkTrouble {
  if (/oauth1-permissions|oauth2-permissions|client-forbidden/.test(type)) return 'scope'
  if (status === 402 || /usage-capped|\/credits|client-not-enrolled/.test(type)) return 'quota'
  switch (status) {
    case 400:
      return /media/i.test(said) ? 'media' : 'validation'
    case 401:
      return 'auth'
    case 403:
      return reasonOf403(said)
    case 404:
    case 410:
      return 'not-found'
    case 413:
    case 415:
      return 'media'
    case 429:
      return 'rate'
    default:
      return status >= 500 || status === 408 ? 'transient' : status >= 400 ? 'validation' : 'protocol'
  }
}

/** Only the sentence tells these apart. */
function reasonOf403(said: string): NetworkTrouble {
  if (/duplicate/i.test(said)) return 'duplicate'
  if (/reply to this conversation|have not been mentioned|otherwise engaged/i.test(said)) return 'unasked'
  if (/locked|log in to/i.test(said)) return 'human-needed'
  if (/suspended/i.test(said)) return 'blocked'
  return 'validation'
}
