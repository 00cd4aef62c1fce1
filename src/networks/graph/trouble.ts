import * as z from 'zod'
import type { NetworkTrouble } from '../trouble.ts'

const complaint = z.object({
  error: z.object({
    message: z.string().default(''),
    code: z.number(),
    error_subcode: z.number().optional(),
    error_user_msg: z.string().optional(),
  }),
})

/** A refusal as the Graph API writes it, whatever the status. */
export type Fault = z.infer<typeof complaint>['error']

export const faultIn = (body: unknown): Fault | null => complaint.safeParse(body).data?.error ?? null

/** True for anything that calls itself an error, even one we cannot read. */
export const isFault = (body: unknown): boolean => typeof body === 'object' && body !== null && 'error' in body

/** What a refusal means. It comes before anything is done, except when the network does not know itself what went wrong. */
export function troubleOf(status: number, fault: Fault | null): { reason: NetworkTrouble; certain: boolean } {
  if (fault === null) return { reason: byStatus(status), certain: status >= 400 && status < 500 }
  const subcode = SUBCODES.get(fault.error_subcode ?? 0)
  if (subcode) return { reason: subcode, certain: subcode !== 'transient' }
  if (UNCLEAR.has(fault.code)) return { reason: status < 300 ? 'protocol' : 'transient', certain: false }
  return { reason: byCode(fault.code), certain: true }
}

function byStatus(status: number): NetworkTrouble {
  if (status >= 500) return 'transient'
  return STATUSES.get(status) ?? 'protocol'
}

const STATUSES = new Map<number, NetworkTrouble>([
  [401, 'auth'],
  [404, 'not-found'],
  [413, 'media'],
  [429, 'rate'],
])

/** "Unknown error" and "service temporarily unavailable": what was asked may have been done. */
const UNCLEAR = new Set([1, 2])

const byCode = (code: number): NetworkTrouble =>
  CODES.get(code) ??
  (code >= 200 && code < 300 ? 'scope' : code >= 80_000 && code < 80_015 ? 'rate' : ('validation' as const))

const CODES = new Map<number, NetworkTrouble>([
  [3, 'scope'],
  [10, 'scope'],
  [4, 'rate'],
  [17, 'rate'],
  [32, 'rate'],
  [341, 'rate'],
  [613, 'rate'],
  [9, 'quota'],
  [102, 'auth'],
  [190, 'auth'],
  [24, 'not-found'],
  [803, 'not-found'],
  [324, 'media'],
  [352, 'media'],
  [9004, 'media'],
  [36_000, 'media'],
  [36_001, 'media'],
  [36_003, 'media'],
  [368, 'blocked'],
  [506, 'duplicate'],
  [551, 'not-found'],
])

const SUBCODES = new Map<number, NetworkTrouble>([
  [33, 'not-found'],
  [1_404_078, 'blocked'],
  [1_404_112, 'blocked'],
  // Sent outside of the 24 hours after what the person wrote last.
  [2_018_278, 'too-late'],
  [2_534_022, 'too-late'],
  // Error codes of publishing on Instagram: a media that was not fetched in time may be fetched next time.
  [2_207_001, 'transient'],
  [2_207_003, 'transient'],
  [2_207_004, 'media'],
  [2_207_005, 'media'],
  [2_207_009, 'media'],
  [2_207_010, 'validation'],
  [2_207_023, 'media'],
  [2_207_026, 'media'],
  [2_207_042, 'quota'],
  [2_207_050, 'blocked'],
  [2_207_051, 'blocked'],
  [2_207_052, 'media'],
])
