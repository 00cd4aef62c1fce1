import * as z from 'zod'
import type { Told } from '../call.ts'
import type { NetworkTrouble } from '../trouble.ts'

const complaint = z.object({
  error: z.object({
    message: z.string().optional(),
    errors: z.array(z.object({ reason: z.string() })).optional(),
  }),
})
/** The door where keys are exchanged complains in a shape of its own. */
const doorComplaint = z.object({ error: z.string(), error_description: z.string().optional() })

export function complaintOf(body: unknown): string {
  const door = doorComplaint.safeParse(body).data
  // Messages carry links to the documentation as HTML.
  return (complaint.safeParse(body).data?.error.message ?? door?.error_description ?? door?.error ?? '').replaceAll(
    /<[^>]*>/g,
    '',
  )
}

export const reasonIn = (body: unknown): string =>
  complaint.safeParse(body).data?.error.errors?.[0]?.reason ?? doorComplaint.safeParse(body).data?.error ?? ''

/** A refusal with 4xx comes before anything is done. */
export const troubleOf = ({ status, body }: Told): { reason: NetworkTrouble; certain: boolean } => ({
  reason: NAMED.get(reasonIn(body)) ?? byStatus(status),
  certain: status >= 400 && status < 500 && status !== 408,
})

function byStatus(status: number): NetworkTrouble {
  switch (status) {
    case 400:
      return 'validation'
    case 401:
      return 'auth'
    case 403:
      return 'scope'
    case 404:
    case 410:
      return 'not-found'
    case 409:
      return 'conflict'
    case 413:
    case 415:
      return 'media'
    case 429:
      return 'rate'
    default:
      return status >= 500 || status === 408 || status === 308 ? 'transient' : status >= 400 ? 'validation' : 'protocol'
  }
}

const NAMED = new Map<string, NetworkTrouble>([
  ['quotaExceeded', 'quota'],
  ['dailyLimitExceeded', 'quota'],
  ['uploadLimitExceeded', 'quota'],
  ['uploadRateLimitExceeded', 'quota'],
  ['rateLimitExceeded', 'rate'],
  ['userRateLimitExceeded', 'rate'],
  ['insufficientPermissions', 'scope'],
  ['accessNotConfigured', 'scope'],
  ['youtubeSignupRequired', 'human-needed'],
  ['ineligibleAccount', 'human-needed'],
  ['channelSuspended', 'blocked'],
  ['channelClosed', 'blocked'],
  ['commentsDisabled', 'unsupported'],
  ['operationNotSupported', 'unsupported'],
  ['banWithoutReject', 'validation'],
  ['invalidImage', 'media'],
  ['mediaBodyRequired', 'media'],
  // The words of the door where keys are exchanged.
  ['invalid_grant', 'auth'],
  ['invalid_client', 'auth'],
  ['unauthorized_client', 'auth'],
])
