import * as z from 'zod'
import type { Told } from '../call.ts'
import type { NetworkTrouble } from '../trouble.ts'

const complaint = z.object({
  message: z.string().optional(),
  code: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
})

export function complaintOf(body: unknown): string {
  const { data } = complaint.safeParse(body)
  return data?.message ?? data?.error_description ?? data?.error ?? ''
}

/** A refusal with 4xx comes before anything is done. */
export const troubleOf = ({ status, said }: Told): { reason: NetworkTrouble; certain: boolean } => ({
  reason: reasonOf(status, said),
  certain: status >= 400 && status < 500 && status !== 408,
})

/** Which post it was, when LinkedIn refuses one as said before. */
export const duplicateIn = (said: string): string | null => /urn:li:(?:share|ugcPost):\d+/.exec(said)?.[0] ?? null

function reasonOf(status: number, said: string): NetworkTrouble {
  if (/duplicate/i.test(said)) return 'duplicate'
  switch (status) {
    case 400:
      return /invalid_grant|invalid_client|refresh token|access token/i.test(said) ? 'auth' : 'validation'
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
    // The edition of the API that we speak has ended.
    case 426:
      return 'protocol'
    case 429:
      return 'rate'
    default:
      return status >= 500 || status === 408 ? 'transient' : status >= 400 ? 'validation' : 'protocol'
  }
}
