import type { NetworkTrouble } from '../trouble.ts'

/** Statuses that the Mastodon family gives before it has changed anything. */
const BEFORE_ANYTHING = new Set([400, 401, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 429])

/** What a status of the server means in our words, and whether it is certain that nothing was done. */
export function troubleOf(
  status: number,
  said: string,
  headers: Record<string, string>,
): { reason: NetworkTrouble; certain: boolean } {
  return { reason: reasonOf(status, said, headers), certain: BEFORE_ANYTHING.has(status) }
}

function reasonOf(status: number, said: string, headers: Record<string, string>): NetworkTrouble {
  switch (status) {
    case 401:
      return 'auth'
    case 403:
      return reasonOf403(said, headers['www-authenticate'] ?? '')
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
    case 400:
      return 'validation'
    case 422:
      // One small server answers a wrong key with an empty 422.
      return headers['content-type'] === undefined || said === '' ? 'auth' : 'validation'
    case 405:
      return 'unsupported'
    default:
      return status >= 500 || status === 408 || status === 425 ? 'transient' : 'protocol'
  }
}

function reasonOf403(said: string, challenge: string): NetworkTrouble {
  if (/scope/i.test(challenge) || /scope/i.test(said)) return 'scope'
  return /disabled|suspended|pending|confirm/i.test(said) ? 'blocked' : 'validation'
}
