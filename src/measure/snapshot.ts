import type { App } from '#app'
import { allChannels, type Channel, channelById, lineTo, parkChannel } from '#desk'
import { noteGone } from '#publish'
import { noteReach, outOfReach } from './days/happened.sql.ts'
import { addChannelSnapshot, addPostSnapshot, duePosts, hasChannelSnapshot } from './snapshots.sql.ts'

const HOUR = 60
const DAY = 24 * HOUR
/** Minutes after publishing at which a post is looked at: dense while it moves, rare when it rests. */
export const AGES = [15, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY]
const POSTS_AT_ONCE = 40

/** Puts every channel's numbers on the list, each for itself: one that fails keeps no other waiting. */
export async function planSnapshots(app: App): Promise<void> {
  const channels = await allChannels(app)
  await noteWhoIsReached(app, channels)
  for (const channel of channels) {
    if (!isReached(channel) || isParked(channel, app.now())) continue
    const { id, workspaceId } = channel
    await app.db.write((tx) =>
      app.jobs.add(tx, 'measure.look', { channelId: id, workspaceId }, { key: `measure.look/${id}` }),
    )
  }
}

const isReached = ({ state }: Channel): boolean => state !== 'expired' && state !== 'broken'

/** Days on which a channel could not be reached are marked: its figures say less. */
async function noteWhoIsReached(app: App, channels: readonly Channel[]) {
  const out = await outOfReach(app.db.read)
  for (const channel of channels) {
    if (isReached(channel) !== out.has(channel.id)) continue
    const { id, workspaceId } = channel
    await app.db.write((tx) => noteReach(tx, { id, workspaceId, isReached: isReached(channel) }, app.now()))
  }
}

/** Looks at the numbers of one channel and of its posts that are due. Missed ages are not made up for. */
export async function lookAtChannel(app: App, workspaceId: string, id: string): Promise<void> {
  const channel = await channelById(app, app.db.read, workspaceId, id)
  if (!channel) return
  await lookAtPosts(app, channel)
  await lookAtAccount(app, channel)
}

const isParked = ({ parkedUntil }: Channel, now: Temporal.Instant): boolean =>
  parkedUntil !== null && Temporal.Instant.compare(parkedUntil, now) > 0

async function lookAtPosts(app: App, channel: Channel) {
  const due = await duePosts(app.db.read, channel.id, AGES, app.now(), POSTS_AT_ONCE)
  if (due.length === 0) return
  const open = await lineTo(app, channel.id)
  if (!open?.network.measure) return
  const reply = await open.network.measure.posts(
    open.line,
    due.map((post) => post.remoteId),
  )
  if (!reply.ok) return rest(app, channel, reply.error.retryAt)
  const { counts, gone } = reply.value
  await app.db.write(async (tx) => {
    for (const post of due) {
      const seen = counts[post.remoteId]
      const isGone = gone.includes(post.remoteId)
      if (isGone) await noteGone(app, tx, post.deliveryId)
      if (seen || isGone) await addPostSnapshot(tx, channel.id, post, { ...seen, gone: isGone }, app.now())
    }
    await app.live.tell(tx, { workspaceId: channel.workspaceId, kind: 'measure.snapshot', id: channel.id })
  })
}

async function lookAtAccount(app: App, channel: Channel) {
  const day = app.now().toZonedDateTimeISO(channel.zone).toPlainDate().toString()
  if (await hasChannelSnapshot(app.db.read, channel.id, day)) return
  const open = await lineTo(app, channel.id)
  if (!open?.network.measure) return
  const reply = await open.network.measure.account(open.line)
  if (!reply.ok) return rest(app, channel, reply.error.retryAt)
  const { followers, following, posts } = reply.value
  const { id: channelId, workspaceId } = channel
  await app.db.write((tx) =>
    addChannelSnapshot(tx, { channelId, workspaceId, day, at: app.now(), followers, following, posts }),
  )
}

/** Numbers can wait: the next round asks again, unless the network wants silence for longer. */
async function rest(app: App, channel: Channel, until: Temporal.Instant | null) {
  if (until) await app.db.write((tx) => parkChannel(tx, channel.id, until))
}
