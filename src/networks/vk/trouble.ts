import type { NetworkTrouble } from '../trouble.ts'

/** What a refusal means. The network refuses before it does anything, except when it does not know itself what went wrong. */
export function troubleOf(
  status: number,
  code: number | null,
  said: string,
  method = '',
): { reason: NetworkTrouble; certain: boolean } {
  if (code === null) {
    if (status >= 500) return { reason: 'transient', certain: false }
    return {
      reason: status === 413 ? 'media' : status === 429 ? 'rate' : 'protocol',
      certain: [413, 429].includes(status),
    }
  }
  if (UNCLEAR.has(code)) return { reason: 'transient', certain: false }
  if (GONE.test(said)) return { reason: 'not-found', certain: true }
  // One post may be closed to comments, or one letter unwanted, while the key is as good as ever.
  if (code === NO_ACCESS && ABOUT_ONE.has(method)) return { reason: 'validation', certain: true }
  return { reason: CODES.get(code) ?? 'validation', certain: true }
}

const NO_ACCESS = 15

/** Methods that touch one post, comment, person or letter. */
const ABOUT_ONE = new Set([
  'wall.createComment',
  'wall.deleteComment',
  'wall.editComment',
  'wall.getComment',
  'wall.getComments',
  'wall.getById',
  'wall.edit',
  'wall.delete',
  'likes.add',
  'likes.delete',
  'messages.send',
  'messages.edit',
  'messages.delete',
  'groups.ban',
  'groups.unban',
])

/** Unknown error, internal server error. */
const UNCLEAR = new Set([1, 10])

const GONE = /(?:post|comment|message|object) (?:was |is )?(?:not found|deleted)|has been deleted/i

const CODES = new Map<number, NetworkTrouble>([
  [5, 'auth'],
  [1114, 'auth'],
  [1116, 'auth'],
  [1117, 'auth'],
  [6, 'rate'],
  [9, 'rate'],
  [29, 'quota'],
  [14, 'human-needed'],
  [17, 'human-needed'],
  [24, 'human-needed'],
  [7, 'scope'],
  [15, 'scope'],
  [27, 'scope'],
  [28, 'scope'],
  [200, 'scope'],
  [203, 'scope'],
  // A key of VK ID, which may not write anything.
  [1051, 'scope'],
  [104, 'not-found'],
  [18, 'blocked'],
  [30, 'blocked'],
  [118, 'media'],
  [121, 'media'],
  [129, 'media'],
])
