import { measureText, type ConnectedAccount } from '#networks'
import type { Facts } from '#platform/result.ts'
import type { Rendered } from './post.ts'
import { PARTS_MOST, partsFor } from './thread.ts'

export type FindingKind =
  | 'no-channel'
  | 'empty'
  | 'too-long'
  | 'too-many-bytes'
  | 'too-short'
  | 'word-too-long'
  | 'too-many-parts'
  | 'cannot-publish'
  | 'key-expired'
  | 'too-many-media'
  | 'no-media-here'
  | 'media-type'
  | 'media-too-big'
  | 'media-mixed'
  | 'no-alt'
  | 'alt-too-long'
  | 'no-poll-here'
  | 'poll-with-media'
  | 'poll-needs-two'
  | 'poll-too-many'
  | 'poll-option-long'
  | 'poll-hours'
  | 'no-warning-here'
  | 'visibility-here'
  | 'alike'

/** Something about a post on a channel. `stop` would be refused or cut by the network; `look` deserves a glance. */
export type Finding = {
  kind: FindingKind
  weight: 'stop' | 'look'
  about: Facts
  /** What would help, where the composer can do it with one press. */
  fix: 'shorten' | 'different-here' | 'split' | 'write-alt' | 'drop-media' | 'reconnect' | 'drop-poll' | null
  /** The picture it is about. */
  mediaId: string | null
}

/** Everything this channel would object to, all at once. Nothing is ever cut silently. */
export function findings(post: Rendered, account: ConnectedAccount, isExpired: boolean): Finding[] {
  const rule = account.can.publish
  if (!rule) return [stop('cannot-publish', {}, 'reconnect')]
  return [
    ...(isExpired ? [look('key-expired', {}, 'reconnect')] : []),
    ...textFindings(post, rule),
    ...mediaFindings(post, rule),
    ...pollFindings(post, rule),
    ...(post.warning !== null && !rule.warning ? [stop('no-warning-here', {}, 'different-here')] : []),
    ...(rule.visibilities.includes(post.visibility) ? [] : [stop('visibility-here', {}, null)]),
  ]
}

type Rule = NonNullable<ConnectedAccount['can']['publish']>

/** How long the text is, counted as the network counts. */
export const lengthFor = (post: Pick<Rendered, 'text' | 'warning' | 'media'>, rule: Rule) =>
  measureText(rule.text, post.text, { warning: post.warning, hasMedia: post.media.length > 0 })

function textFindings(post: Rendered, rule: Rule): Finding[] {
  if (post.text === '' && post.media.length === 0) return [stop('empty', {}, null)]
  const { length, max, fits, over, short } = lengthFor(post, rule)
  if (fits) return []
  if (short > 0) return [stop('too-short', { length, min: length + short }, null)]
  if (post.thread !== null && rule.thread !== 'none') return threadFindings(post, rule)
  const fix = rule.thread === 'none' ? 'different-here' : 'split'
  return length > max
    ? [stop('too-long', { length, max, over }, fix)]
    : [stop('too-many-bytes', { max: rule.text.maxBytes ?? max, over }, fix)]
}

function threadFindings(post: Rendered, rule: Rule): Finding[] {
  const { posts, isBroken } = partsFor(post, rule)
  return [
    ...(isBroken ? [stop('word-too-long', { max: rule.text.max }, 'different-here')] : []),
    ...(posts.length > PARTS_MOST
      ? [stop('too-many-parts', { parts: posts.length, max: PARTS_MOST }, 'different-here')]
      : []),
  ]
}

function mediaFindings(post: Rendered, rule: Rule): Finding[] {
  if (post.media.length === 0) return []
  const { media } = rule
  if (!media) return [stop('no-media-here', {}, 'drop-media')]
  const isMixed = new Set(post.media.map(({ mime }) => mime.split('/')[0])).size > 1
  return [
    ...(post.media.length > media.max
      ? [stop('too-many-media', { count: post.media.length, max: media.max }, 'drop-media')]
      : []),
    ...(isMixed && !media.mixed ? [stop('media-mixed', {}, 'drop-media')] : []),
    ...post.media.flatMap((one): Finding[] => {
      const limit = one.mime.startsWith('video/') ? media.videoMaxBytes : media.imageMaxBytes
      return [
        ...(media.mimes.includes(one.mime) ? [] : [stop('media-type', { type: one.mime }, 'drop-media')]),
        ...(limit !== null && one.sizeBytes > limit
          ? [stop('media-too-big', { megabytes: megabytes(one.sizeBytes), max: megabytes(limit) }, 'drop-media')]
          : []),
        ...(media.altMax !== null && one.alt.trim() === '' ? [look('no-alt', {}, 'write-alt')] : []),
        ...(media.altMax !== null && one.alt.length > media.altMax
          ? [stop('alt-too-long', { max: media.altMax }, 'write-alt')]
          : []),
      ].map((finding) => Object.assign(finding, { mediaId: one.id }))
    }),
  ]
}

function pollFindings({ poll, media }: Rendered, rule: Rule): Finding[] {
  if (!poll) return []
  if (!rule.poll) return [stop('no-poll-here', {}, 'drop-poll')]
  const { maxOptions, maxOptionLength, minMinutes, maxMinutes, withMedia } = rule.poll
  const options = poll.options.filter((option) => option.trim() !== '')
  return [
    ...(options.length < 2 ? [stop('poll-needs-two', {}, null)] : []),
    ...(options.length > maxOptions ? [stop('poll-too-many', { max: maxOptions }, null)] : []),
    ...(options.some((option) => option.length > maxOptionLength)
      ? [stop('poll-option-long', { max: maxOptionLength }, null)]
      : []),
    ...(poll.minutes < minMinutes || poll.minutes > maxMinutes
      ? [stop('poll-hours', { min: minMinutes, max: Math.floor(maxMinutes / 1440) }, null)]
      : []),
    ...(media.length > 0 && !withMedia ? [stop('poll-with-media', {}, 'drop-poll')] : []),
  ]
}

const stop = (kind: FindingKind, about: Facts, fix: Finding['fix']): Finding => ({
  kind,
  weight: 'stop',
  about,
  fix,
  mediaId: null,
})

const look = (kind: FindingKind, about: Facts, fix: Finding['fix']): Finding => ({
  ...stop(kind, about, fix),
  weight: 'look',
})

const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10
