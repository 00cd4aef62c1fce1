import type { App } from '#app'
import { channelById, record, type Channel } from '#desk'
import type { Reader, Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { ledger } from '#publish'
import { ingestIn } from '../ingest.ts'
import { knownMessages } from '../messages.sql.ts'
import { postById } from '../posts.sql.ts'
import { tellThreads } from '../refresh.ts'
import { lockThreads, setStanding, threadHead, waitingAmong } from '../threads.sql.ts'
import type { ConverseRefusal } from '../words.ts'
import { itemOf, type Sighting } from './item.ts'
import { addSeen, lastThere } from './seen.sql.ts'
import { type SeenKind, seenKinds } from './where.ts'

const CLOCKS_DIFFER = { minutes: 5 } as const

export type SeenWish = {
  channelId: string
  kind: SeenKind
  name: string
  text: string
  /** Of five, in a review; with them it needs no words. */
  stars?: number | undefined
  at: Temporal.Instant
  url: string
  /** The delivery of the post it stands under. */
  postId?: string | undefined
  /** The conversation it goes on with. */
  threadId?: string | undefined
}

type Refusal = Extract<
  ConverseRefusal,
  | 'empty'
  | 'no-name'
  | 'not-yet'
  | 'not-a-link'
  | 'no-such-channel'
  | 'told-by-itself'
  | 'no-such-post'
  | 'no-such-thread'
>

type PutIn = { threadId: string; messageId: string; isNew: boolean }

/** Takes in what a person read on a page that tells the desk nothing; from then on it is a conversation like any other. */
export async function putIn(app: App, who: Who, wish: SeenWish): Promise<Result<PutIn, Refusal>> {
  const [name, text] = [wish.name.trim(), wish.text.trim()]
  if (name === '') return refused('no-name')
  const stars = wish.kind === 'review' ? (wish.stars ?? null) : null
  if (text === '' && stars === null) return refused('empty')
  if (Temporal.Instant.compare(wish.at, app.now().add(CLOCKS_DIFFER)) > 0) return refused('not-yet')
  const url = wish.url.trim() === '' ? null : URL.parse(wish.url.trim())
  if (wish.url.trim() !== '' && !/^https?:$/.test(url?.protocol ?? '')) return refused('not-a-link')
  return app.db.write(async (tx) => {
    const channel = await channelById(app, tx, who.workspaceId, wish.channelId)
    if (!channel) return refused('no-such-channel')
    if (!seenKinds(channel).includes(wish.kind)) return refused('told-by-itself', { channel: channel.name })
    const place = await placeOf(tx, who.workspaceId, channel, wish)
    if (!place.ok) return place
    const about = { channelId: channel.id, page: channel.url, kind: wish.kind, at: wish.at, url: url?.href ?? null }
    return done(await take(app, tx, who, channel, { ...about, name, text, stars, ...place.value }))
  })
}

type Place = Pick<Sighting, 'parentId' | 'rootId'>

/** What it hangs on: the conversation it goes on with, or the post it stands under. */
async function placeOf(
  db: Reader,
  workspaceId: string,
  channel: Channel,
  { kind, threadId, postId }: SeenWish,
): Promise<Result<Place, 'no-such-thread' | 'no-such-post'>> {
  if (threadId !== undefined) {
    const thread = await threadHead(db, workspaceId, threadId)
    if (thread?.channelId !== channel.id) return refused('no-such-thread')
    const above = await lastThere(db, threadId)
    const post = thread.postId === null ? undefined : await postById(db, thread.postId)
    return done({ parentId: above?.externalId ?? null, rootId: post?.externalId ?? null })
  }
  if (postId === undefined || kind !== 'comment') return done({ parentId: null, rootId: null })
  const post = await ledger.byId(db, postId)
  if (post?.channelId !== channel.id || post.remoteId === null) return refused('no-such-post')
  return done({ parentId: null, rootId: post.remoteId })
}

async function take(app: App, tx: Writer, who: Who, channel: Channel, seen: Sighting): Promise<PutIn> {
  const item = itemOf(seen)
  const [before] = await knownMessages(tx, channel.id, [item.key])
  if (before) return { threadId: before.threadId, messageId: before.id, isNew: false }
  await ingestIn(app, tx, channel, [item])
  const [message] = await knownMessages(tx, channel.id, [item.key])
  if (!message) throw new Error('what was put in is not there')
  const { id: messageId, threadId } = message
  const { workspaceId } = who
  await addSeen(tx, { messageId, workspaceId, by: who.account.id, at: app.now() })
  await record(tx, who, 'message-put-in', { message: messageId, channel: channel.name }, app.now())
  await bringUp(app, tx, workspaceId, threadId)
  return { threadId, messageId, isNew: true }
}

/** Whoever puts it in wants it answered, however long ago it was said and however new its writer is here. */
async function bringUp(app: App, tx: Writer, workspaceId: string, threadId: string) {
  const [standing] = await lockThreads(tx, workspaceId, [threadId])
  const [waits] = await waitingAmong(tx, [threadId])
  if (!standing || !waits || standing.state === 'open') return
  await setStanding(tx, { ...standing, state: 'open', unread: true, snoozedUntil: null, laterAt: null, doneAt: null })
  await tellThreads(app, tx, workspaceId, [threadId])
}
