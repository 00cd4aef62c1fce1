import { measureText, type ConnectedAccount } from '#networks'
import type { Facts } from '#platform/result.ts'
import { mediaFindings } from './check-media.ts'
import { isMarked, missingFacts } from './marking/paid.ts'
import type { Rendered } from './post.ts'
import { PARTS_MOST, partsFor } from './thread.ts'

export type FindingKind =
  | 'no-channel'
  | 'empty'
  | 'no-title'
  | 'title-too-long'
  | 'title-too-short'
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
  | 'needs-media'
  | 'no-public-address'
  | 'too-many-tags'
  | 'media-shape'
  | 'media-too-wide'
  | 'video-length'
  | 'rights-ended'
  | 'no-alt'
  | 'alt-needed'
  | 'alt-too-long'
  | 'no-poll-here'
  | 'poll-with-media'
  | 'poll-needs-two'
  | 'poll-too-many'
  | 'poll-option-long'
  | 'poll-hours'
  | 'no-warning-here'
  | 'no-comment-here'
  | 'comment-too-long'
  | 'no-place-here'
  | 'visibility-here'
  | 'ad-advertiser-missing'
  | 'ad-number-missing'
  | 'ad-token-missing'
  | 'ad-mark-missing'
  | 'asks-nothing'
  | 'alike'
  | 'day-full'

/** What would help, where the composer can do it with one press. */
export type Fix =
  | 'write-title'
  | 'shorten'
  | 'different-here'
  | 'split'
  | 'write-alt'
  | 'fit-media'
  | 'drop-media'
  | 'keep-first-media'
  | 'reconnect'
  | 'drop-poll'
  | 'drop-warning'
  | 'drop-comment'
  | 'comment-into-text'
  | 'drop-place'
  | 'add-mark'
  | 'mark-facts'
  | 'add-question'
  | 'next-free-day'

/** Something about a post on a channel. `stop` would be refused or cut by the network; `look` deserves a glance. */
export type Finding = {
  kind: FindingKind
  weight: 'stop' | 'look'
  about: Facts
  fix: Fix | null
  /** A second way out, where there are two. */
  also?: Fix
  /** The picture it is about. */
  mediaId: string | null
  /** The hour on the wall that would be better. */
  to?: string
}

/** How the channel and the house stand when the post is to go out. */
export type Standing = {
  /** True while the channel has to be connected again. */
  isExpired: boolean
  /** Whether the house wants pictures described. */
  alt: 'required' | 'asked' | 'off'
  /** True when the world can reach the desk. */
  hasAddress: boolean
  at: Temporal.Instant
  zone: string
}

/** Everything this channel would object to, all at once. Nothing is ever cut silently. */
export function findings(post: Rendered, account: ConnectedAccount, standing: Standing): Finding[] {
  const rule = account.can.publish
  if (!rule) return [stop('cannot-publish', {}, 'reconnect')]
  return [
    ...(standing.isExpired ? [look('key-expired', {}, 'reconnect')] : []),
    ...titleFindings(post, rule),
    ...textFindings(post, rule),
    ...commentFindings(post, rule),
    ...mediaFindings(post, rule, standing),
    ...pollFindings(post, rule),
    ...(post.warning !== null && !rule.warning ? [stop('no-warning-here', {}, 'drop-warning')] : []),
    ...(post.place !== null && !rule.place ? [look('no-place-here', {}, null)] : []),
    ...(rule.visibilities.includes(post.visibility) ? [] : [stop('visibility-here', {}, null)]),
    ...markFindings(post),
  ]
}

export type Rule = NonNullable<ConnectedAccount['can']['publish']>

/** How long the text is, counted as the network counts. */
export const lengthFor = (post: Pick<Rendered, 'text' | 'warning' | 'media'>, rule: Rule) =>
  measureText(rule.text, post.text, { warning: post.warning, hasMedia: post.media.length > 0 })

function titleFindings(post: Rendered, rule: Rule): Finding[] {
  if (!rule.title) return []
  if (post.title === null) return [stop('no-title', {}, 'write-title')]
  const { length, max, over, short } = measureText(rule.title, post.title)
  return [
    ...(over > 0 ? [stop('title-too-long', { length, max, over }, 'write-title')] : []),
    ...(short > 0 ? [stop('title-too-short', { length, min: length + short }, 'write-title')] : []),
  ]
}

function textFindings(post: Rendered, rule: Rule): Finding[] {
  if (post.text === '' && post.media.length === 0) return [stop('empty', {}, null)]
  const tags = (post.text.match(TAG) ?? []).length
  if (rule.text.maxTags !== undefined && tags > rule.text.maxTags)
    return [stop('too-many-tags', { count: tags, max: rule.text.maxTags }, 'different-here')]
  const { length, max, fits, over, short } = lengthFor(post, rule)
  if (fits) return []
  if (short > 0) return [stop('too-short', { length, min: length + short }, 'different-here')]
  if (post.thread !== null && rule.thread !== 'none') return threadFindings(post, rule)
  const fix = rule.thread === 'none' ? 'shorten' : 'split'
  const also = rule.thread === 'none' ? ('different-here' as const) : ('shorten' as const)
  return length > max
    ? [{ ...stop('too-long', { length, max, over }, fix), also }]
    : [{ ...stop('too-many-bytes', { max: rule.text.maxBytes ?? max, over }, fix), also }]
}

const TAG = /(?<![\p{L}\p{N}_&/#])#[\p{L}\p{N}_]+/gu

function threadFindings(post: Rendered, rule: Rule): Finding[] {
  const { posts, isBroken } = partsFor(post, rule)
  return [
    ...(isBroken ? [stop('word-too-long', { max: rule.text.max }, 'different-here')] : []),
    ...(posts.length > PARTS_MOST
      ? [
          {
            ...stop('too-many-parts', { parts: posts.length, max: PARTS_MOST }, 'shorten'),
            also: 'different-here' as const,
          },
        ]
      : []),
  ]
}

/** Whether our own answer to our own post would stand under it. */
export const hasFirstComment = (rule: Rule): boolean => rule.firstComment ?? true

function commentFindings({ firstComment }: Rendered, rule: Rule): Finding[] {
  if (firstComment === null) return []
  if (!hasFirstComment(rule)) return [{ ...look('no-comment-here', {}, 'comment-into-text'), also: 'drop-comment' }]
  const { over, max } = measureText(rule.text, firstComment)
  return over > 0 ? [stop('comment-too-long', { over, max }, null)] : []
}

/** An advertisement that does not say that it is one may cost its advertiser dearly; it does not go out. */
function markFindings({ paid, text }: Rendered): Finding[] {
  if (paid === null) return []
  const missing = missingFacts(paid)
  if (missing.length > 0) return missing.map((fact) => stop(`ad-${fact}-missing`, {}, 'mark-facts'))
  return isMarked(paid, text) ? [] : [stop('ad-mark-missing', {}, 'add-mark')]
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
    ...(media.length > 0 && !withMedia
      ? [{ ...stop('poll-with-media', {}, 'drop-poll'), also: 'drop-media' as const }]
      : []),
  ]
}

export const stop = (kind: FindingKind, about: Facts, fix: Finding['fix']): Finding => ({
  kind,
  weight: 'stop',
  about,
  fix,
  mediaId: null,
})

export const look = (kind: FindingKind, about: Facts, fix: Finding['fix']): Finding => ({
  ...stop(kind, about, fix),
  weight: 'look',
})
