import type { NetworkTrouble } from '../trouble.ts'

/** Statuses that Discourse gives before it has changed anything. */
const BEFORE_ANYTHING = new Set([400, 401, 403, 404, 405, 406, 410, 413, 414, 415, 422, 429])

export const troubleOf = (
  status: number,
  type: string,
  said: string,
): { reason: NetworkTrouble; certain: boolean } => ({
  reason: reasonOf(status, type, said),
  certain: BEFORE_ANYTHING.has(status),
})

function reasonOf(status: number, type: string, said: string): NetworkTrouble {
  switch (status) {
    case 400:
    case 422:
      return 'validation'
    case 401:
      return 'auth'
    case 403:
      // A wrong key and a missing right share a status; only the sentence about keys says “API”, in every language.
      return type === 'not_logged_in' || /\bAPI\b/.test(said)
        ? 'auth'
        : type === '' && said === ''
          ? 'blocked'
          : 'scope'
    case 404:
    case 410:
      return 'not-found'
    case 405:
    case 406:
      return 'unsupported'
    case 413:
    case 415:
      return 'media'
    case 429:
      return 'rate'
    default:
      return status >= 500 || status === 408 || status === 425 ? 'transient' : 'protocol'
  }
}
