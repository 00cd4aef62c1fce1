import * as z from 'zod'
import type { Channel } from '#desk'
import { networkSorry, type NetworkTrouble } from '#networks'
import { id, instant } from '#platform/endpoint.ts'
import { say, type Lang } from '#platform/words.ts'
import { hasFirstComment } from './check.ts'
import { KINDS } from './delivery.ts'
import type { deliveriesOf } from './deliveries.sql.ts'
import type { LastChange } from './live/changes.sql.ts'
import { SHOWN_AS, type ShownAs } from './live/shown.sql.ts'
import { POST_STATES, WholeContent } from './post.ts'
import { reasons } from './reason-words.ts'

type DeliveryRow = Awaited<ReturnType<typeof deliveriesOf>>[number]

export const DeliveryView = z.object({
  id,
  channelId: id,
  kind: z.enum(KINDS),
  /** Where it stands in a thread: 2 of 5. */
  part: z.number().int(),
  parts: z.number().int(),
  /** What is live may be `changing`, `not-changed` or `gone`. */
  state: z.enum(SHOWN_AS),
  dueAt: instant,
  /** When something happens by itself next; null when only a person can move it on. */
  nextAt: instant.nullable(),
  holdUntil: instant.nullable(),
  url: z.string().nullable(),
  reason: z.string().nullable(),
  /** The reason as a sentence. */
  reasonSaid: z.string().nullable(),
  sentAt: instant.nullable(),
  /** True as long as it may not go out for want of somebody’s word. */
  isWaiting: z.boolean(),
  /** Somebody has dealt with its trouble in another way. */
  isHandled: z.boolean(),
  /** Deleted on the network, from here or elsewhere. */
  gone: z.object({ at: instant, how: z.enum(['taken-down', 'elsewhere']) }).nullable(),
  /** The last change or removal of it, as long as that has not ended well. */
  change: z
    .object({
      id,
      kind: z.enum(['change', 'removal']),
      state: z.enum(SHOWN_AS),
      holdUntil: instant.nullable(),
      nextAt: instant.nullable(),
      reasonSaid: z.string().nullable(),
    })
    .nullable(),
})

export const MediaView = z.object({
  id,
  mime: z.string(),
  sizeBytes: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string(),
  /** The last day on which it may be shown. */
  expiresOn: z.string().nullable().default(null),
  seconds: z.number().nullable().default(null),
})

export const PostView = z.object({
  id,
  storyId: id.nullable(),
  state: z.enum(POST_STATES),
  version: z.number().int(),
  /** Lower than `version` when what is written is not yet what is planned. */
  plannedVersion: z.number().int().nullable(),
  wallTime: z.string().nullable(),
  zone: z.string(),
  at: instant.nullable(),
  updatedAt: instant,
  content: WholeContent,
  media: z.array(MediaView),
  deliveries: z.array(DeliveryView),
})

export const ChannelView = z.object({
  id,
  network: z.string(),
  name: z.string(),
  handle: z.string(),
  avatar: z.string().nullable(),
  url: z.string(),
  server: z.string(),
  state: z.enum(['healthy', 'expired', 'limited', 'broken']),
  parkedUntil: instant.nullable(),
  /** What a post here may hold; null when the channel may only be read. */
  takes: z
    .object({
      letters: z.number(),
      media: z.number(),
      mimes: z.array(z.string()),
      alt: z.number().nullable(),
      poll: z.boolean(),
      warning: z.boolean(),
      /** True when a text too long for one post may go out as several. */
      thread: z.boolean(),
      visibilities: z.array(z.enum(['public', 'unlisted', 'followers', 'mentioned'])),
      /** Null where posts have no headline. */
      title: z.object({ max: z.number(), min: z.number() }).nullable(),
      firstComment: z.boolean(),
      place: z.boolean(),
      /** How readers meet a post, for a true preview. */
      shown: z.object({
        kind: z.enum(['microblog', 'channel', 'wall', 'blog', 'forum', 'visual']),
        foldLetters: z.number().optional(),
        foldLines: z.number().optional(),
        card: z.boolean(),
        markup: z.enum(['none', 'markdown']).optional(),
      }),
    })
    .nullable(),
})

export const channelView = (channel: Channel): z.output<typeof ChannelView> => {
  const rule = channel.account.can.publish
  const { id: channelId, network, name, handle, avatar, url, state, parkedUntil, account } = channel
  return {
    id: channelId,
    network,
    name,
    handle,
    avatar,
    url,
    server: account.server,
    state,
    parkedUntil,
    takes: rule && {
      letters: rule.text.max,
      media: rule.media?.max ?? 0,
      mimes: rule.media?.mimes ?? [],
      alt: rule.media?.altMax ?? null,
      poll: rule.poll !== null,
      warning: rule.warning,
      thread: rule.thread !== 'none',
      visibilities: rule.visibilities,
      title: rule.title ? { max: rule.title.max, min: rule.title.min ?? 1 } : null,
      firstComment: hasFirstComment(rule),
      place: rule.place ?? false,
      shown: rule.shown ?? { kind: rule.title ? 'blog' : 'microblog', card: !rule.title },
    },
  }
}

export const deliveryView = (
  row: DeliveryRow,
  lang: Lang,
  change: LastChange | null = null,
): z.output<typeof DeliveryView> => {
  const reason = reasonOf({ ...row, isUnderWay: row.nextAt !== null, isAfterAnother: row.afterId !== null })
  return {
    id: row.id,
    channelId: row.channelId,
    kind: row.kind,
    part: row.part,
    parts: row.parts,
    state: shownState(row),
    dueAt: row.dueAt,
    nextAt: row.state === 'sending' ? null : row.nextAt,
    holdUntil: row.state === 'planned' ? row.holdUntil : null,
    url: row.remoteUrl,
    reason,
    reasonSaid: reasonSaid({ ...row, reason }, lang),
    sentAt: row.sentAt,
    isWaiting: row.approval === 'waiting',
    isHandled: row.handledAt !== null,
    gone: row.goneAt && row.goneHow ? { at: row.goneAt, how: row.goneHow } : null,
    change: row.goneAt !== null || !change || isOver(change) ? null : changeView(change, lang),
  }
}

/** What is planned and has a reason to wait is shown as waiting. */
export const shownState = ({ state, reason, shownAs }: Pick<DeliveryRow, 'state' | 'reason' | 'shownAs'>): ShownAs =>
  state === 'planned' && reason !== null ? 'due' : shownAs

/** The change or removal ended well, or somebody leaves it as it is. */
export const isOver = ({ state, handledAt }: LastChange): boolean => state === 'live' || handledAt !== null

export const changeView = ({ id: changeId, kind, state, holdUntil, nextAt, ...rest }: LastChange, lang: Lang) => ({
  id: changeId,
  kind: kind === 'removal' ? ('removal' as const) : ('change' as const),
  state,
  holdUntil: state === 'planned' ? holdUntil : null,
  nextAt,
  reasonSaid: reasonSaid({ ...rest, part: 1 }, lang),
})

/** A part says what it waits for as long as nothing else is to be said. */
export const reasonOf = (row: {
  reason: string | null
  state: string
  isAfterAnother: boolean
  isUnderWay: boolean
}): string | null =>
  row.reason ?? (row.state === 'planned' && row.isAfterAnother && !row.isUnderWay ? 'after-part' : null)

const Trouble = z
  .object({ about: z.record(z.string(), z.union([z.string(), z.number()])) })
  .nullable()
  .catch(null)

export function reasonSaid(row: Pick<DeliveryRow, 'reason' | 'trouble' | 'part'>, lang: Lang): string | null {
  if (row.reason === null) return null
  const about = { said: '', part: row.part - 1, ...Trouble.parse(row.trouble)?.about }
  const sentence = isTrouble(row.reason) ? networkSorry[row.reason] : isReason(row.reason) ? reasons[row.reason] : null
  return sentence ? say(sentence, lang, about) : row.reason
}

const isTrouble = (literal: string): literal is NetworkTrouble => literal in networkSorry
const isReason = (literal: string): literal is keyof typeof reasons => literal in reasons
