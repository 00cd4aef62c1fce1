import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { clickById, isClickId, isHuman } from '#grow'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { lastOf, objectionTo, type Outcome, type Touch, wayTo } from './outcome.ts'
import { type Mark, replyById, replyWithLink } from './marks/marks.sql.ts'
import { rungBy } from './marks/rung.ts'
import { addOutcome, addTouches, isForgotten, outcomeByReference, postAndStory, type Source } from './outcomes.sql.ts'
import { referenceHash } from './people/reference-hash.ts'
import type { MeasureRefusal } from './words.ts'

/**
 * `clicks` are the names our links left on the visitor's way, in any order; `code` and `number` what was said at the till and what
 * was dialled; `postId` and `messageId` what a customer told by word.
 */
export type Told = Outcome & {
  clicks: readonly string[]
  code?: string | null
  number?: string | null
  postId: string | null
  messageId?: string | null
}

const LOOKS = 5
const LOOK_AGAIN_MILLISECONDS = 30

export type Stored = Source & { id: string; repeated: boolean }

/** Takes in what happened and finds out which post it came from. The same reference told again changes nothing. */
export async function tellOutcome(app: App, who: Who, told: Told): Promise<Result<Stored, MeasureRefusal>> {
  const objection = objectionTo(told, app.now())
  if (objection) return objection
  const { workspaceId } = who
  const workspace = await workspaceById(app.db.read, workspaceId)
  const day = told.at
    .toZonedDateTimeISO(workspace?.zone ?? 'UTC')
    .toPlainDate()
    .toString()
  await clicksWritten(app, workspaceId, told.clicks)
  return app.db.write(async (tx) => {
    if (await isForgotten(tx, workspaceId, referenceHash(told.reference))) return done(FORGOTTEN)
    const rung = await rungBy(tx, workspaceId, told)
    const way = wayTo(told, await touchesOf(tx, workspaceId, [...told.clicks, ...rung.clicks]))
    const source = await sourceOf(app, tx, { workspaceId, way, told, mark: rung.mark })
    if (!source) return refused('no-such-post')
    const outcome = { ...told, ...source, workspaceId, day, by: who.account.id, now: app.now() }
    const added = await addOutcome(tx, outcome)
    if (added) {
      await addTouches(tx, { ...outcome, id: added.id }, way)
      await app.live.tell(tx, { workspaceId, kind: 'measure.outcome', id: added.id })
      return done({ ...source, id: added.id, repeated: false })
    }
    const there = await outcomeByReference(tx, workspaceId, told.reference)
    if (!there) throw new Error(`the outcome ${told.reference} is neither new nor there`)
    return done({ ...there, repeated: true })
  })
}

const NOWHERE = {
  linkId: null,
  postId: null,
  channelId: null,
  storyId: null,
  markId: null,
  messageId: null,
  campaignId: null,
} as const

/** Told again of somebody who wanted to be forgotten: counted already, and nothing is kept of it. */
const FORGOTTEN: Stored = { ...NOWHERE, id: '0', via: 'none', repeated: true }

/** A click is written a moment after its redirect, and a quick form may be told of before that. */
async function clicksWritten(app: App, workspaceId: string, names: readonly string[]) {
  const awaited = [...new Set(names.filter(isClickId))]
  for (let look = 0; look < LOOKS; look += 1) {
    const found = await Promise.all(awaited.map((name) => clickById(app.db.read, workspaceId, name)))
    if (found.every((click) => click)) return
    await pause(LOOK_AGAIN_MILLISECONDS)
  }
}

async function touchesOf(tx: Writer, workspaceId: string, names: readonly string[]): Promise<Touch[]> {
  const touches: Touch[] = []
  for (const name of new Set(names.filter(isClickId))) {
    const click = await clickById(tx, workspaceId, name)
    if (!click || !isHuman(click.class)) continue
    const { at, linkId, linkKey, postId, channelId, source } = click
    touches.push({ clickId: click.id, at, linkId, linkKey, postId, channelId, source })
  }
  return touches
}

/** A post or an answer of ours, as far as one stands behind what was used. */
type Found = { postId: string | null; channelId: string | null; messageId: string | null }

/** Null when somebody names a post or an answer that is not there. The last click counts most, for it is known to the second. */
async function sourceOf(
  app: App,
  tx: Writer,
  q: { workspaceId: string; way: readonly Touch[]; told: Told; mark: Mark | null },
): Promise<Source | null> {
  const { workspaceId, way, told, mark } = q
  const last = lastOf(way)
  const byWord = await byWordOf(tx, workspaceId, told)
  if (byWord === 'missing' && !last && !mark) return null
  const found: Found | null =
    (last && (await behindClick(app, tx, workspaceId, last))) ??
    (mark && (await behindMark(tx, workspaceId, mark))) ??
    (byWord === 'missing' ? null : byWord)
  const post = found?.postId ? await postAndStory(tx, workspaceId, found.postId) : null
  return {
    via: last && mark?.siteId ? 'number' : last ? 'click' : mark ? mark.kind : found ? 'told' : 'none',
    linkId: last?.linkId ?? null,
    postId: post?.id ?? null,
    channelId: found?.channelId ?? null,
    storyId: post?.storyId ?? null,
    markId: mark?.id ?? null,
    messageId: found?.messageId ?? null,
    campaignId: mark?.campaignId ?? null,
  }
}

/** A link of no post may stand in an answer of ours. */
async function behindClick(app: App, tx: Writer, workspaceId: string, click: Touch): Promise<Found> {
  if (click.postId !== null) return { postId: click.postId, channelId: click.channelId, messageId: null }
  const address = `${app.config.url}/l/${click.linkKey}`
  const reply = await replyWithLink(tx, workspaceId, { address, at: click.at })
  return reply ?? { postId: null, channelId: click.channelId, messageId: null }
}

async function behindMark(tx: Writer, workspaceId: string, mark: Mark): Promise<Found> {
  const { postId, channelId, messageId } = mark
  const reply = messageId === null ? undefined : await replyById(tx, workspaceId, messageId)
  return { postId: postId ?? reply?.postId ?? null, channelId: channelId ?? reply?.channelId ?? null, messageId }
}

async function byWordOf(tx: Writer, workspaceId: string, told: Told): Promise<Found | 'missing' | null> {
  const { postId, messageId = null } = told
  if (messageId !== null) return (await replyById(tx, workspaceId, messageId)) ?? 'missing'
  if (postId === null) return null
  const post = await postAndStory(tx, workspaceId, postId)
  return post ? { postId: post.id, channelId: null, messageId: null } : 'missing'
}
