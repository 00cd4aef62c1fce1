import type { Capabilities } from '../account.ts'
import { LIMITS } from '../text/limits.ts'

export const FILES = 10
export const FILE_BYTES = 10 * 1_048_576
export const ALT = 1024
export const OPTION = 55
const POLL_HOURS = 32 * 24

/** Rights by their place among the bits of Discord. */
const BIT = {
  ban: 2n,
  react: 6n,
  see: 10n,
  send: 11n,
  manage: 13n,
  attach: 15n,
  history: 16n,
  moderate: 40n,
  polls: 49n,
} as const

const ADMINISTRATOR = 1n << 3n

export type Right = keyof typeof BIT

export const may = (bits: bigint, right: Right): boolean =>
  (bits & ADMINISTRATOR) !== 0n || (bits & (1n << BIT[right])) !== 0n

const plain = { maxBytes: null, linkCost: null, mentionCost: 'full' } as const

/** What the bot may do in this channel, by the rights it has been given there. */
export function abilitiesOf(bits: bigint): Capabilities {
  const given = (right: Right) => may(bits, right)
  return {
    publish: {
      text: LIMITS['discord'] ?? { max: 2000, unit: 'codepoint', ...plain },
      media: given('attach')
        ? {
            max: FILES,
            mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4', 'video/quicktime', 'video/webm'],
            imageMaxBytes: FILE_BYTES,
            videoMaxBytes: FILE_BYTES,
            altMax: ALT,
            mixed: true,
            fetched: false,
          }
        : null,
      poll: given('polls')
        ? { maxOptions: 10, maxOptionLength: OPTION, minMinutes: 60, maxMinutes: POLL_HOURS * 60, withMedia: false }
        : null,
      thread: 'replies',
      visibilities: ['public'],
      warning: false,
      namesInReplies: false,
      once: { kind: 'key', minutes: 2 },
      edits: true,
    },
    read: { comments: 'pull', mentions: 'pull', messages: 'none', edits: true, deletions: true },
    act: [
      'delete',
      ...(given('react') ? (['like', 'unlike'] as const) : []),
      ...(given('moderate') ? (['mute', 'unmute'] as const) : []),
      ...(given('ban') ? (['block', 'unblock'] as const) : []),
    ],
    metrics: ['likes', 'followers'],
    search: 'own',
  }
}
