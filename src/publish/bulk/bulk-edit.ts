import * as z from 'zod'
import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { channelsOf } from '#desk'
import { ask, noteEdit, withdraw } from '../approval/ask.ts'
import type { ApprovalRefusal } from '../approval/words.ts'
import type { Given } from '../given.ts'
import { lockedDeliveriesOf } from '../deliveries.sql.ts'
import { intendIn, move, unschedule, type PlanRefusal } from '../plan-post.ts'
import { contentOf } from '../post-content.ts'
import { Variant, type Content } from '../post.ts'
import { lockedPost, savePost, saveVariants } from '../posts.sql.ts'
import { keepVersion } from '../versions/keep.ts'
import { snapshotFrom } from '../versions/version.ts'
import { versionOf } from '../versions/versions.sql.ts'
import { removeDraft, type WriteRefusal } from '../write-post.ts'

export const POSTS_MOST = 200

/** One change for many posts. */
export const BulkDeed = z.discriminatedUnion('kind', [
  /** Earlier or later by days, keeping the hour on the wall, and by minutes. */
  z.object({
    kind: z.literal('shift'),
    days: z.number().int().min(-366).max(366),
    minutes: z.number().int().min(-1_440).max(1_440),
  }),
  z.object({
    kind: z.literal('move'),
    day: z.iso.date(),
    time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
  }),
  z.object({ kind: z.literal('unschedule') }),
  /** Off the calendar and away; `POST /publish/posts/:id/restore` brings each back as a draft. */
  z.object({ kind: z.literal('remove') }),
  z.object({ kind: z.literal('campaign'), campaign: z.string().max(200) }),
  z.object({ kind: z.literal('goal'), goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable() }),
  /** Puts them on channels and takes them from channels. */
  z.object({ kind: z.literal('channels'), add: z.array(z.string()).max(50), remove: z.array(z.string()).max(50) }),
  /** Asks those who must agree, or takes that back. */
  z.object({ kind: z.literal('ask'), asked: z.boolean() }),
  /** Word for word; the text of every channel that has its own as well. */
  z.object({ kind: z.literal('replace'), find: z.string().min(1).max(2_000), replace: z.string().max(2_000) }),
])

export type BulkDeed = z.infer<typeof BulkDeed>

type Refusal = PlanRefusal | WriteRefusal | ApprovalRefusal

/** `before` is the version to go back to, where words or choices were changed. */
type Told = Promise<Result<{ before?: string }, Refusal>>

/** Does it to one of them, by the same deed that a single press would have done. */
export function doToOne(app: App, given: Given, who: Who, id: string, deed: BulkDeed): Told {
  switch (deed.kind) {
    case 'shift':
      return shift(app, who, id, deed)
    case 'move':
      return quiet(move(app, who, { id, day: deed.day, time: deed.time }))
    case 'unschedule':
      return unschedule(app, who, id)
    case 'remove':
      return remove(app, who, id)
    case 'ask':
      return deed.asked ? ask(app, who, id, '') : withdraw(app, who, id)
    case 'channels':
      return onChannels(app, given, who, id, deed)
    default:
      return change(app, given, who, id, (content) => changed(content, deed))
  }
}

async function quiet<R extends string>(deed: Promise<Result<unknown, R>>): Promise<Result<Record<string, never>, R>> {
  const told = await deed
  return told.ok ? done({}) : told
}

async function shift(app: App, who: Who, id: string, by: { days: number; minutes: number }): Told {
  const post = await app.db.write((tx) => lockedPost(tx, who.workspaceId, id))
  if (!post) return refused('not-found')
  if (post.wallTime === null) return refused('not-planned')
  const there = Temporal.PlainDateTime.from(post.wallTime).add(by).toString({ smallestUnit: 'minute' })
  return quiet(move(app, who, { id, day: there.slice(0, 10), time: there.slice(11, 16) }))
}

async function remove(app: App, who: Who, id: string): Told {
  const off = await unschedule(app, who, id)
  if (!off.ok && off.reason !== 'not-planned') return off
  return removeDraft(app, who, id)
}

/** Only channels of this workspace that may be published to. */
async function onChannels(
  app: App,
  given: Given,
  who: Who,
  id: string,
  { add, remove: gone }: { add: string[]; remove: string[] },
): Told {
  const known = new Set(
    (await channelsOf(app, who.workspaceId)).flatMap((one) => (one.account.can.publish ? one.id : [])),
  )
  return change(app, given, who, id, (content) => ({
    ...content,
    channels: [
      ...content.channels.filter(({ channelId }) => !gone.includes(channelId)),
      ...add
        .filter((one) => known.has(one) && !content.channels.some(({ channelId }) => channelId === one))
        .map((channelId) => Variant.parse({ ...LIKE_THE_POST, channelId })),
    ],
  }))
}

const LIKE_THE_POST = { text: null, warning: null, visibility: 'public', mediaIds: null }

/** Words and choices as they were in that version, planned again where the post is planned. */
export async function backTo(app: App, given: Given, who: Who, id: string, versionId: string): Told {
  const version = await versionOf(app.db.read, id, versionId)
  return version ? change(app, given, who, id, () => snapshotFrom(version).content) : refused('not-found')
}

export const changed = (content: Content, deed: BulkDeed): Content => {
  if (deed.kind === 'campaign') return { ...content, campaign: deed.campaign }
  if (deed.kind === 'goal') return { ...content, goal: deed.goal }
  if (deed.kind !== 'replace') return content
  const words = (text: string) => text.replaceAll(deed.find, () => deed.replace)
  const channels = content.channels.map((one) => ({ ...one, text: one.text === null ? null : words(one.text) }))
  return { ...content, text: words(content.text), channels }
}

/** Saves other words, and where the post is planned, plans them too: unless a network would refuse them, or it has gone out. */
const change = (app: App, given: Given, who: Who, id: string, make: (content: Content) => Content): Told =>
  app.db
    .write(async (tx) => {
      const post = await lockedPost(tx, who.workspaceId, id)
      if (!post) return refused('not-found')
      const before = await lockedDeliveriesOf(tx, id)
      if (before.some(({ state }) => !AHEAD.has(state))) return refused('already-out')
      const old = await contentOf(tx, post)
      const content = make(old)
      const kept = await keepVersion(app, tx, who, id, old)
      const saved = await savePost(tx, { ...post, ...content, now: app.now() })
      await saveVariants(tx, id, content.channels)
      await keepVersion(app, tx, who, id, content, { isApart: true })
      await noteEdit(app, tx, who, post, content)
      await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id })
      if (post.state !== 'planned' || !saved || post.at === null || post.wallTime === null)
        return done({ before: kept })
      const { wallTime, zone, at } = post
      const planned = await intendIn(app, given, who, {
        id,
        version: saved.version,
        wallTime,
        zone,
        at,
        holdUntil: null,
      })(tx)
      if (!planned.ok) throw new Undone(planned)
      return done({ before: kept })
    })
    .catch((cause: unknown) => {
      if (cause instanceof Undone) return cause.refusal
      throw cause
    })

const AHEAD = new Set(['planned', 'due', 'late'])

/** Rolls the transaction back and carries the refusal out of it. */
class Undone extends Error {
  readonly refusal: Awaited<Told>
  constructor(refusal: Awaited<Told>) {
    super('a change of many was refused for one')
    this.refusal = refusal
  }
}

/** How a post reads now and would read then; null when nothing would change. */
export async function preview(tx: Writer, who: Who, id: string, deed: BulkDeed) {
  const post = await lockedPost(tx, who.workspaceId, id)
  if (!post) return null
  const content = await contentOf(tx, post)
  const then = changed(content, deed)
  const before = [content.text, ...content.channels.flatMap(({ text }) => text ?? [])].join('\n')
  const after = [then.text, ...then.channels.flatMap(({ text }) => text ?? [])].join('\n')
  return before === after ? null : { id, before, after }
}
