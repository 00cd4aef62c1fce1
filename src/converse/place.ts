import type { App } from '#app'
import type { Channel } from '#desk'
import type { Item } from '#networks'
import { DeliveryPayload, ledger } from '#publish'
import type { Writer } from '#platform/database.ts'
import { throughTheDoor } from './door/door.ts'
import { knownMessages, moveMessages, orphansOf } from './messages.sql.ts'
import { keepPost, postByExternalId } from './posts.sql.ts'
import { isOld } from './thread.ts'
import { addThread, hangOnPost, removeThread, threadByKey, type ThreadKind } from './threads.sql.ts'

type Placing = {
  app: App
  tx: Writer
  channel: Channel
  now: Temporal.Instant
  touched: Set<string>
  fresh: Set<string>
}
type Placed = Exclude<Item, { state: 'deleted' }> & { personId?: string | null }

/**
 * The thread an item belongs to; made when it is the first of it. With `known` the item stands in that thread already, and only the
 * post it hangs on may be news. Null when it cannot belong anywhere.
 */
export async function placeFor(placing: Placing, item: Placed, known: string | null = null): Promise<string | null> {
  if (item.kind === 'message') return known ?? privateThread(placing, item)
  const parent = item.parentId === null ? null : await parentOf(placing, item.parentId)
  const postId = await postFor(placing, item, parent !== null)
  if (known !== null) {
    if (postId) await hangOnPost(placing.tx, known, postId)
    if (postId) placing.touched.add(known)
    return known
  }
  if (parent) return parent.threadId
  return begin(placing, item, item.kind === 'mention' && postId === null ? 'mention' : 'comment', item.key, postId)
}

async function parentOf({ tx, channel }: Placing, parentId: string) {
  const [row] = await knownMessages(tx, channel.id, [parentId])
  return row ?? null
}

/** All private messages with one person are one thread; our own follow the one they answer. */
async function privateThread(placing: Placing, item: Placed): Promise<string | null> {
  const { tx, channel } = placing
  if (item.own) return item.parentId === null ? null : ((await parentOf(placing, item.parentId))?.threadId ?? null)
  const key = `with:${item.author.id}`
  return (await threadByKey(tx, channel.id, key))?.id ?? begin(placing, item, 'message', key, null)
}

/** The post of ours a comment hangs on: what its network says, or what it answers when that is not a message we know. */
async function postFor(placing: Placing, item: Placed, parentKnown: boolean): Promise<string | null> {
  const { app, tx, channel } = placing
  const rootId = item.rootId ?? (item.kind === 'comment' && !parentKnown && !item.own ? item.parentId : null)
  if (rootId === null || rootId === item.key) return null
  const there = await postByExternalId(tx, channel.id, rootId)
  if (there && there.text !== '') return there.id
  const sent = await ledger.byRemote(tx, channel.id, rootId)
  const published = sent?.kind === 'post' ? sent : null
  const sure = item.rootId !== null || published !== null
  if (!published) {
    const key = `converse.look/${channel.id}/${rootId}`
    await app.jobs.add(tx, 'converse.look', { channelId: channel.id, id: rootId }, { key })
  }
  // What it answers may as well be an earlier answer of ours: the look will tell.
  if (!sure) return null
  const { id } = await keepPost(tx, {
    workspaceId: channel.workspaceId,
    channelId: channel.id,
    externalId: rootId,
    publishedId: published?.postId ?? null,
    text: DeliveryPayload.safeParse(published?.payload).data?.text ?? '',
    url: published?.remoteUrl ?? '',
    at: published?.sentAt ?? null,
  })
  return id
}

async function begin(placing: Placing, item: Placed, kind: ThreadKind, key: string, postId: string | null) {
  const { tx, channel, now, fresh } = placing
  const door = () => throughTheDoor(tx, channel.workspaceId, item.personId ?? null)
  const { id } = await addThread(tx, {
    workspaceId: channel.workspaceId,
    channelId: channel.id,
    kind,
    key,
    postId,
    personId: item.personId ?? null,
    state: item.own || isOld(item.at, now) ? 'done' : kind === 'message' ? await door() : 'open',
    at: item.at,
    now,
  })
  fresh.add(id)
  return id
}

/** Threads that were met before the message they answer join its thread; gives back which are no more. */
export async function adoptOrphans(
  tx: Writer,
  channelId: string,
  externalId: string,
  threadId: string,
): Promise<string[]> {
  const orphans = await orphansOf(tx, channelId, externalId, threadId)
  for (const { id } of orphans) {
    await moveMessages(tx, id, threadId)
    await removeThread(tx, id)
  }
  return orphans.map(({ id }) => id)
}
