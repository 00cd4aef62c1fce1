import type { NetworkTrouble } from '../trouble.ts'

/** Statuses that WordPress gives before it has changed anything. */
const BEFORE_ANYTHING = new Set([400, 401, 403, 404, 405, 409, 410, 411, 413, 414, 415, 422, 429, 501])

/** What an answer means in our words, and whether it is certain that nothing was done. `code` is empty when it was no WordPress. */
export function troubleOf(status: number, code: string): { reason: NetworkTrouble; certain: boolean } {
  // A file it does not like is refused with a status that elsewhere means a broken server.
  if (code.startsWith('rest_upload_')) return { reason: 'media', certain: true }
  if (code === 'comment_flood') return { reason: 'rate', certain: true }
  // Asking for drafts without a name is called a wrong parameter.
  if (code === 'rest_forbidden_status') return { reason: 'auth', certain: true }
  return { reason: reasonOf(status, code), certain: BEFORE_ANYTHING.has(status) }
}

function reasonOf(status: number, code: string): NetworkTrouble {
  switch (status) {
    case 400:
    case 422:
      return 'validation'
    case 401:
      return 'auth'
    case 403:
      // A firewall in front of the site refuses without the words of WordPress.
      return code === '' ? 'blocked' : 'scope'
    case 404:
      return code === 'rest_no_route' ? 'unsupported' : 'not-found'
    case 405:
    case 501:
      return 'unsupported'
    case 409:
      return code === 'comment_duplicate' ? 'duplicate' : 'conflict'
    case 410:
      return 'not-found'
    case 413:
    case 415:
      return 'media'
    case 429:
      return 'rate'
    default:
      if (code === 'rest_comment_failed_edit') return 'conflict'
      return status >= 500 || status === 408 || status === 425 ? 'transient' : 'protocol'
  }
}
