import * as z from 'zod'
import type { Told } from '../call.ts'
import type { NetworkTrouble } from '../trouble.ts'

const complaint = z.object({
  code: z.string().optional(),
  message: z.string().nullish(),
  success: z.boolean().optional(),
})

export const complaintOf = (body: unknown): string => {
  const { data } = complaint.safeParse(body)
  return data?.message ?? data?.code ?? ''
}

export const codeIn = (body: unknown): string => complaint.safeParse(body).data?.code ?? ''

/** A deed that was not done comes with a status of success. */
export const isRefused = (body: unknown): boolean => {
  const { data } = complaint.safeParse(body)
  return data?.success === false || (data?.code !== undefined && data.message !== undefined)
}

/** What was put up is still being worked through: the message goes out when it is sent again. */
export const NOT_READY = 'attachment.not.ready'

export function troubleOf({ status, body, said }: Told): { reason: NetworkTrouble; certain: boolean } {
  if (codeIn(body) === NOT_READY) return { reason: 'transient', certain: true }
  if (status < 300) {
    const isKnown = complaint.safeParse(body).data?.success === false
    return { reason: isKnown ? refusedFor(said) : 'protocol', certain: isKnown }
  }
  return { reason: byStatus(status), certain: status >= 400 && status < 500 && status !== 408 }
}

const refusedFor = (said: string): NetworkTrouble =>
  /not.?found/i.test(said) ? 'not-found' : /denied|permission|access/i.test(said) ? 'scope' : 'validation'

function byStatus(status: number): NetworkTrouble {
  switch (status) {
    case 400:
      return 'validation'
    case 401:
      return 'auth'
    case 403:
      return 'scope'
    case 404:
      return 'not-found'
    // Updates go to an address somebody has given; then nobody may ask for them.
    case 405:
      return 'other-reader'
    case 413:
      return 'media'
    case 429:
      return 'rate'
    default:
      return status >= 500 || status === 408 ? 'transient' : status >= 400 ? 'validation' : 'protocol'
  }
}
