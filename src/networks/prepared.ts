import type { Called } from './call.ts'
import type { NetworkError, Preparation, PreparedPart } from './network.ts'
import { isPassing } from './outcome.ts'

/** What was made in an earlier round and in this one; the newer part stands for the older. */
export const mergeParts = (stored: readonly PreparedPart[], fresh: readonly PreparedPart[]): PreparedPart[] => [
  ...stored.filter((old) => !fresh.some((part) => part.media === old.media)),
  ...fresh,
]

/** An upload or a draft whose answer is lost harms nobody: what was not recorded is made or found again. */
export const stopped = (called: Extract<Called<unknown>, { ok: false }>, parts: PreparedPart[]): Preparation => ({
  state: !called.certain || isPassing(called.error.reason) ? 'not-sent' : 'rejected',
  parts,
  error: called.error,
  rate: called.rate,
})

/** A refusal of ours, before anything is sent. */
export const refusal = (reason: NetworkError['reason']): NetworkError => ({
  reason,
  about: { said: '' },
  retryAt: null,
  remote: null,
})
