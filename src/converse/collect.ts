import type { App } from '#app'
import { allChannels, lineTo, markChannel, parkChannel, stateAfter, type Channel } from '#desk'
import type { Join, Network } from '#networks'
import { cursorOf, hearing, lastPulls } from './cursors.sql.ts'
import { ingest } from './ingest.ts'
import { keepPost, threadsAnswering } from './posts.sql.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { hangOnPosts } from './intake/write.sql.ts'

/** Pages taken from one stream in one go; what is left is taken at the next turn. */
const PAGES = 40
/** A channel somebody listens to is read this often all the same: streams forget. */
const LISTENED_MINUTES = 5
const EAR_ALIVE_SECONDS = 90

/** Who came and went, for whoever counts them; told before the place to read on from is kept, so maybe twice. */
export type Joined = (channel: Channel, joins: readonly Join[]) => Promise<void>

const nobodyAsks: Joined = () => Promise.resolve()

type Pulled = Awaited<ReturnType<NonNullable<Network['read']>['pull']>>

/** Reads everything that is new on a channel, from where reading ended last time. */
export async function collectChannel(
  app: App,
  channelId: string,
  signal: AbortSignal,
  joined: Joined = nobodyAsks,
): Promise<void> {
  const open = await lineTo(app, channelId)
  const read = open?.network.read
  if (!open || !read || open.channel.account.can.read === null || rests(open.channel, app.now())) return
  for (const stream of read.streams) {
    for (let page = 0; page < PAGES && !signal.aborted; page += 1) {
      const at = (await cursorOf(app.db.read, channelId, stream))?.cursor ?? null
      const pulled = await read.pull(open.line, stream, at)
      if (!pulled.ok) {
        await noteTrouble(app, open.channel, pulled)
        return
      }
      await joined(open.channel, pulled.value.joins ?? [])
      await ingest(app, open.channel, pulled.value.items, { stream, cursor: pulled.value.cursor })
      if (!pulled.value.more) break
    }
  }
  if (!signal.aborted) await noteReadable(app, open.channel)
}

/** Troubles of reading that are over as soon as something can be read again. */
const OVER_WHEN_READ: ReadonlySet<string> = new Set(['other-reader', 'budget'])

export async function noteReadable(app: App, { id, workspaceId, trouble }: Channel) {
  if (trouble === null || !OVER_WHEN_READ.has(trouble)) return
  await app.db.write(async (tx) => {
    await markChannel(tx, id, 'healthy', null)
    await app.live.tell(tx, { workspaceId, kind: 'desk.channel', id })
  })
}

/** Says on the channel what keeps it from being read, where a person can do something about it. */
export async function noteTrouble(
  app: App,
  { id: channelId, workspaceId }: Channel,
  pulled: Extract<Pulled, { ok: false }>,
): Promise<void> {
  const { reason, retryAt } = pulled.error
  const state = stateAfter(reason)
  await app.db.write(async (tx) => {
    if (retryAt) await parkChannel(tx, channelId, retryAt)
    // A network that stumbles once is no broken channel: the next turn reads on from the same place.
    if (state !== 'expired' && !OVER_WHEN_READ.has(reason)) return
    const marked = await markChannel(tx, channelId, state, reason)
    if (marked) await app.live.tell(tx, { workspaceId, kind: 'desk.channel', id: channelId })
  })
  app.log.warn({ channelId, reason }, 'a channel could not be read')
}

/** Puts every channel whose turn has come on the list of jobs. */
export async function collectAll(app: App): Promise<void> {
  const now = app.now()
  const ears = new Map((await hearing(app.db.read)).map((ear) => [ear.channelId, ear]))
  const pulls = new Map((await lastPulls(app.db.read)).map((pull) => [pull.channelId, pull.pulledAt]))
  const due = (await allChannels(app)).filter((channel) => {
    const ear = ears.get(channel.id)
    const listened = ear !== undefined && isListened(ear, now)
    const pulled = pulls.get(channel.id)
    return !listened || !pulled || seconds(pulled, now) >= LISTENED_MINUTES * 60
  })
  await app.db.write(async (tx) => {
    for (const { id } of due)
      await app.jobs.add(tx, 'converse.collect', { channelId: id }, { key: `converse.collect/${id}` })
  })
}

/** True while a stream stands; a process that died can no longer say that its streams have ended. */
export const isListened = (
  ear: { upSince: Temporal.Instant | null; beatAt: Temporal.Instant },
  now: Temporal.Instant,
) => ear.upSince !== null && seconds(ear.beatAt, now) < EAR_ALIVE_SECONDS

/** Looks at one thing a comment answers: a post of ours, or something earlier in the same talk. */
export async function look(app: App, channelId: string, id: string): Promise<void> {
  const open = await lineTo(app, channelId)
  if (!open?.network.read) return
  const { channel } = open
  const seen = await open.network.read.look(open.line, id)
  if (!seen.ok) {
    if (seen.error.reason === 'transient') throw new Error('the network did not answer', { cause: seen.error })
    return
  }
  const item = seen.value
  if (item.state === 'deleted') return
  if (!item.own || item.parentId !== null) return ingest(app, channel, [item])
  await app.db.write(async (tx) => {
    const { workspaceId } = channel
    const post = {
      workspaceId,
      channelId,
      externalId: id,
      publishedId: null,
      text: item.text,
      url: item.ref.url,
      at: item.at,
    }
    const { id: postId } = await keepPost(tx, post)
    const threads = (await threadsAnswering(tx, channelId, id)).map((thread) => thread.id)
    await hangOnPosts(tx, new Map(threads.map((thread) => [thread, postId])))
    await refreshThreads(tx, threads, app.now())
    await tellThreads(app, tx, workspaceId, threads)
  })
}

const rests = (channel: Channel, now: Temporal.Instant) =>
  channel.state === 'expired' ||
  (channel.parkedUntil !== null && Temporal.Instant.compare(channel.parkedUntil, now) > 0)

const seconds = (from: Temporal.Instant, to: Temporal.Instant) => (to.epochMilliseconds - from.epochMilliseconds) / 1000
