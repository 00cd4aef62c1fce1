import type { App } from '#app'
import { channelsOf, record, type Channel } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import type { Writer } from '#platform/database.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { findings, type Standing } from './check.ts'
import { addDeliverJob } from './deliver-job.ts'
import { cancelUntouched, lockedDeliveriesOf, moveUntouched } from './deliveries.sql.ts'
import { standingFreezes } from './freeze/freezes.sql.ts'
import { isHeld } from './freeze/held.ts'
import type { Given } from './given.ts'
import { mediaByIds } from './media.sql.ts'
import { planParts } from './plan-parts.ts'
import { askIn } from './approval/ask.ts'
import { hashOfContent } from './approval/hash.ts'
import { holdBack, mustWait } from './approval/hold.ts'
import { keepPlannedHash } from './approval/holds.sql.ts'
import { allMedia, renderFor, type Content, type Media, type Variant } from './post.ts'
import { contentOf } from './post-content.ts'
import { lockedPost, planPost, type PostRow } from './posts.sql.ts'
import { tellBrowsers } from './tell-browsers.ts'
import { becomeDraft } from './tray/become-draft.ts'
import { openHourOn } from './tray/open-hour.ts'
import { houseAt } from './standing.ts'
import { instantOf, onDay, wallAt, type Wall, type WallRefusal } from './wall-clock.ts'

export type PlanRefusal =
  | WallRefusal
  | 'not-found'
  | 'changed-elsewhere'
  | 'in-the-past'
  | 'no-channels'
  | 'has-problems'
  | 'being-sent'
  | 'already-out'
  | 'not-planned'
  | 'frozen'
  | 'needs-approval'

const HOLD_MOST_SECONDS = 30

type Plan = { id: string; version: number }

/** Puts the post on the calendar: one delivery per channel, recorded together with the jobs that will carry them out. */
export function schedule(
  app: App,
  given: Given,
  who: Who,
  wish: Plan & Wall,
): Promise<Result<Record<string, never>, PlanRefusal>> {
  const at = instantOf(wish)
  if (!at.ok) return Promise.resolve(at)
  if (Temporal.Instant.compare(at.value, app.now()) <= 0) return Promise.resolve(refused('in-the-past'))
  return intend(app, given, who, { ...wish, at: at.value, holdUntil: null })
}

/** Publishes after a moment in which it can still be taken back. */
export function publishNow(
  app: App,
  given: Given,
  who: Who,
  wish: Plan & { holdSeconds: number; zone: string },
): Promise<Result<Record<string, never>, PlanRefusal>> {
  const at = app.now().add({ seconds: Math.min(wish.holdSeconds, HOLD_MOST_SECONDS) })
  return intend(app, given, who, { ...wish, wallTime: wallAt(at, wish.zone), at, holdUntil: at })
}

type Intention = Plan & { wallTime: string; zone: string; at: Temporal.Instant; holdUntil: Temporal.Instant | null }

const intend = (app: App, given: Given, who: Who, plan: Intention) => app.db.write(intendIn(app, given, who, plan))

/** The same inside a transaction of somebody else's. */
export const intendIn =
  (app: App, given: Given, who: Who, plan: Intention) =>
  async (tx: Writer): Promise<Result<Record<string, never>, PlanRefusal>> => {
    const post = await lockedPost(tx, who.workspaceId, plan.id)
    if (!post) return refused('not-found')
    if (post.version !== plan.version) return refused('changed-elsewhere')
    const content = await contentOf(tx, post)
    if (content.channels.length === 0) return refused('no-channels')
    const before = await lockedDeliveriesOf(tx, post.id)
    if (before.some(({ state }) => state === 'sending')) return refused('being-sent')
    const there = new Set(before.filter(isOut).map(({ channelId }) => channelId))
    const wanted = content.channels.filter(({ channelId }) => !there.has(channelId))
    if (wanted.length === 0) return refused('already-out')
    // Whoever wants it out now must hear that it would only be held.
    const freezes = plan.holdUntil ? await standingFreezes(tx, who.workspaceId) : []
    if (wanted.some(({ channelId }) => isHeld(freezes, { postId: post.id, channelId }))) return refused('frozen')
    const media = await mediaByIds(tx, who.workspaceId, allMedia(content))
    const channels = await channelsOf(app, who.workspaceId)
    const house = await houseAt(app, tx, who.workspaceId, plan)
    if (wanted.some((variant) => isStopped(content, variant, { media, channels, house })))
      return refused('has-problems')
    const hash = hashOfContent(content, media)
    const wantedIds = wanted.map(({ channelId }) => channelId)
    if (plan.holdUntil && (await mustWait(tx, post, wantedIds, hash))) return refused('needs-approval')

    for (const variant of wanted) {
      const channel = channels.find(({ id }) => id === variant.channelId)
      if (!channel) return refused('has-problems')
      const { at, holdUntil } = plan
      const wish = { post, content, variant, media, channel, before, at, holdUntil, by: who.account.id }
      await planParts(app, given, tx, wish)
    }
    const left = before.filter(({ channelId }) => !content.channels.some((wish) => wish.channelId === channelId))
    for (const { id } of left) await cancelUntouched(tx, { id }, app.now())
    await planPost(tx, { ...plan, state: 'planned', now: app.now() })
    await keepPlannedHash(tx, post.id, hash)
    const { waits } = await holdBack(tx, post)
    if (waits) await askIn(app, tx, who, { ...post, state: 'planned' }, '')
    await record(tx, who, plan.holdUntil ? 'post.published' : 'post.planned', { id: post.id, at: plan.at }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: post.id })
    return done({})
  }

/** There, or perhaps there: not to be sent again with the rest. */
const OUT = new Set(['live', 'processing', 'held', 'unknown'])

/** What was taken down may be published anew. */
const isOut = ({ state, goneAt }: { state: string; goneAt: Temporal.Instant | null }) =>
  OUT.has(state) && goneAt === null

/** Takes a post off the calendar as far as it has not gone out; it is a draft again. */
export const unschedule = (app: App, who: Who, id: string): Promise<Result<Record<string, never>, PlanRefusal>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, id)
    if (!post) return refused('not-found')
    const before = await lockedDeliveriesOf(tx, id)
    if (before.some(({ state }) => state === 'sending')) return refused('being-sent')
    const called = await cancelUntouched(tx, { postId: id }, app.now())
    const stands = before.some(isOut)
    if (called.length === 0) return refused(stands ? 'already-out' : 'not-planned')
    if (!stands) await planPost(tx, { ...post, state: 'draft', now: app.now() })
    await record(tx, who, 'post.unscheduled', { id }, app.now())
    await tellBrowsers(app, tx, called)
    return done({})
  })

/** Moves a post to another day, where it keeps its hour or gets an open one, or to another hour. An idea becomes a draft by that. */
export const move = (
  app: App,
  who: Who,
  wish: { id: string; day: string; time?: string | undefined; which?: 'earlier' | 'later' | undefined },
): Promise<Result<{ wallTime: string }, PlanRefusal>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, wish.id)
    if (!post) return refused('not-found')
    const wallTime = wish.time
      ? `${wish.day}T${wish.time}`
      : post.wallTime
        ? onDay(post.wallTime, wish.day)
        : await openHourOn(app, post, wish.day)
    const at = instantOf({ wallTime, zone: post.zone, which: wish.which })
    if (!at.ok) return at
    if (Temporal.Instant.compare(at.value, app.now()) <= 0) return refused('in-the-past')
    if (post.state === 'planned') {
      const before = await lockedDeliveriesOf(tx, post.id)
      if (before.some(({ state }) => state === 'sending')) return refused('being-sent')
      const moved = await moveUntouched(tx, post.id, at.value)
      if (moved.length === 0) return refused('already-out')
      for (const { channelId } of moved) await addDeliverJob(app, tx, channelId, at.value)
    }
    if (post.state === 'idea') await becomeDraft(app, tx, post)
    await keepPlace(tx, post, wallTime, at.value, app.now())
    await record(tx, who, 'post.moved', { id: post.id, at: at.value }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: post.id })
    return done({ wallTime })
  })

const keepPlace = (tx: Writer, post: PostRow, wallTime: string, at: Temporal.Instant, now: Temporal.Instant) =>
  planPost(tx, {
    id: post.id,
    state: post.state === 'idea' ? 'draft' : post.state,
    wallTime,
    zone: post.zone,
    at,
    now,
  })

type Known = { media: Media[]; channels: Channel[]; house: Omit<Standing, 'isExpired'> }

function isStopped(content: Content, variant: Variant, { media, channels, house }: Known): boolean {
  const channel = channels.find(({ id }) => id === variant.channelId)
  if (!channel) return true
  const standing = { ...house, isExpired: channel.state === 'expired' }
  const found = findings(renderFor(content, variant, media, channel.account.can.publish), channel.account, standing)
  return found.some(({ weight }) => weight === 'stop')
}
