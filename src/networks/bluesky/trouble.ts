import * as z from 'zod'
import type { Told } from '../call.ts'
import type { NetworkTrouble } from '../trouble.ts'

/** Every refusal has a name, and mostly a sentence for developers. */
export const complaint = z.object({ error: z.string(), message: z.string().optional() })

/** What a refusal means in our words. Servers of this protocol refuse with 4xx before they write anything. */
export function troubleOf({ status, body, said }: Told): { reason: NetworkTrouble; certain: boolean } {
  const found = complaint.safeParse(body)
  const name = found.success ? found.data.error : ''
  // A server that keeps accounts alone, without the great index, knows no other name for it.
  const reason = said.startsWith('No service configured') ? 'unsupported' : (NAMED.get(name) ?? byStatus(status, said))
  return { reason, certain: status >= 400 && status < 500 && status !== 408 }
}

const NAMED = new Map<string, NetworkTrouble>([
  ['ExpiredToken', 'auth'],
  ['InvalidToken', 'auth'],
  ['AuthMissing', 'auth'],
  ['AuthenticationRequired', 'auth'],
  ['AccountNotFound', 'auth'],
  // Only the real password asks for a second factor; an app password never does.
  ['AuthFactorTokenRequired', 'auth'],
  ['ScopeMissingError', 'scope'],
  ['AccountTakedown', 'blocked'],
  ['AccountSuspended', 'blocked'],
  ['AccountDeactivated', 'blocked'],
  ['RepoTakendown', 'blocked'],
  ['RepoDeactivated', 'blocked'],
  ['RecordNotFound', 'not-found'],
  ['NotFound', 'not-found'],
  ['BlobNotFound', 'media'],
  ['BlobTooLarge', 'media'],
  ['InvalidMimeType', 'media'],
  ['PayloadTooLarge', 'media'],
  ['InvalidSwap', 'conflict'],
  ['RateLimitExceeded', 'rate'],
  ['MethodNotImplemented', 'unsupported'],
  ['XRPCNotSupported', 'unsupported'],
])

function byStatus(status: number, said: string): NetworkTrouble {
  // The key of an account that was deleted is still a key.
  if (status === 400 && said.startsWith('Could not find user info')) return 'auth'
  if (status === 401) return 'auth'
  if (status === 403) return /scope|access/i.test(said) ? 'scope' : 'blocked'
  if (status === 404) return 'unsupported'
  if (status === 413 || status === 415) return 'media'
  if (status === 429) return 'rate'
  if (status === 501) return 'unsupported'
  if (status >= 500 || status === 408) return 'transient'
  return status >= 400 ? 'validation' : 'protocol'
}
