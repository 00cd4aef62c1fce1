import type { Called } from './call.ts'
import type { NetworkTrouble, Outcome, RemoteRef } from './network.ts'

/** Troubles that pass: the same intent may be sent again when they are over. */
const PASSING: ReadonlySet<NetworkTrouble> = new Set([
  'auth',
  'scope',
  'rate',
  'quota',
  'budget',
  'blocked',
  'human-needed',
  'transient',
  'no-server',
])

/** Sorts the answer to a request that changes something into the six endings. */
export function outcomeOf<T>(called: Called<T>, ref: (value: T) => RemoteRef): Outcome {
  const { rate } = called
  if (called.ok) return { state: 'live', ref: ref(called.value), rate }
  if (!called.certain) return { state: 'unknown', error: called.error, rate }
  return { state: isPassing(called.error.reason) ? 'not-sent' : 'rejected', error: called.error, rate }
}

export const isPassing = (reason: NetworkTrouble): boolean => PASSING.has(reason)

/** For a deed the network does not know: refused before anything is sent. */
export const unsupported: Outcome = {
  state: 'rejected',
  error: { reason: 'unsupported', about: {}, retryAt: null, remote: null },
  rate: null,
}
