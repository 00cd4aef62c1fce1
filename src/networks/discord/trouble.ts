import * as z from 'zod'
import type { Told } from '../call.ts'
import type { NetworkTrouble } from '../trouble.ts'

const complaint = z.object({
  message: z.string(),
  code: z.number().optional(),
  retry_after: z.number().optional(),
})

export const complaintOf = (body: unknown): string => complaint.safeParse(body).data?.message ?? ''

/** In seconds; Discord says it in the body as well as in a header. */
export const waitIn = (body: unknown): number | null => complaint.safeParse(body).data?.retry_after ?? null

export const codeIn = (body: unknown): number | null => complaint.safeParse(body).data?.code ?? null

/** The search has not read this server yet; it says so with a status of success. */
export const NOT_INDEXED = 110_000

/** A refusal with 4xx comes before anything is done. */
export const troubleOf = ({ status, body }: Told): { reason: NetworkTrouble; certain: boolean } => ({
  reason: NAMED.get(codeIn(body) ?? 0) ?? byStatus(status),
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
      return 'not-found'
    case 413:
      return 'media'
    case 429:
      return 'rate'
    default:
      return status >= 500 || status === 408 ? 'transient' : status >= 400 ? 'validation' : 'protocol'
  }
}

const NAMED = new Map<number, NetworkTrouble>([
  [NOT_INDEXED, 'transient'],
  [40_005, 'media'],
  [40_002, 'human-needed'],
  [20_028, 'rate'],
  [20_016, 'rate'],
  [50_083, 'conflict'],
])
