import type { App } from '#app'
import { peopleFor, type Channel } from '#desk'
import type { Item } from '#networks'
import { DeliveryPayload, ledger } from '#publish'
import type { Writer } from '#platform/database.ts'
import { doorsFor } from '../door/door.ts'
import { goneAlready, knownMessages, type Known } from '../messages.sql.ts'
import { keepPost } from '../posts.sql.ts'
import { answersUnderWay, orphansOf, postsThere, privateTalks } from './known.sql.ts'

export type SpokenItem = Exclude<Item, { state: 'deleted' }>

/** Everything a batch has to know to find each item's place; asked once for all of them. */
export type Ground = {
  people: ReadonlyMap<string, string>
  /** Messages we have, by their id at the network: the items themselves and what they answer. */
  known: ReadonlyMap<string, Known>
  gone: ReadonlySet<string>
  posts: ReadonlyMap<string, string>
  talks: ReadonlyMap<string, string>
  orphans: ReadonlyMap<string, string[]>
  underWay: readonly { id: string; text: string; threadId: string; parentId: string | null }[]
  doors: ReadonlyMap<string, 'open' | 'screened' | 'done'>
}

export async function groundOf(
  app: App,
  tx: Writer,
  channel: Channel,
  items: readonly Item[],
  now: Temporal.Instant,
): Promise<Ground> {
  const spoken = items.filter((item) => item.state !== 'deleted')
  const authors = spoken.filter(({ own }) => !own).map(({ author }) => ({ ...author, externalId: author.id }))
  const people = await peopleFor(tx, channel, authors, now)
  const keys = items.map(({ key }) => key)
  const parents = spoken.flatMap(({ parentId }) => parentId ?? [])
  const known = new Map(
    (await knownMessages(tx, channel.id, [...keys, ...parents])).map((row) => [row.externalId ?? '', row]),
  )
  const news = spoken.filter(({ key }) => !known.has(key))
  const gone = await goneAlready(tx, channel.id, keys)
  for (const post of news.filter((item) => isPostOfOurs(item) && !gone.has(item.key))) await keepOwn(tx, channel, post)
  const whispered = news.filter((item) => item.kind === 'message' && !item.own)
  const talks = whispered.length === 0 ? [] : await privateTalks(tx, channel.id, whispered.map(talkKey))
  const own = news.flatMap((item) => (item.own && item.parentId !== null ? [item.parentId] : []))
  const strangers = new Set(whispered.map(talkKey)).difference(new Set(talks.map(({ key }) => key)))
  const atTheDoor = whispered
    .filter((item) => strangers.has(talkKey(item)))
    .flatMap(({ author }) => people.get(author.id) ?? [])
  return {
    people,
    known,
    gone,
    posts: await postsFor(app, tx, channel, spoken, known),
    talks: new Map(talks.map(({ key, id }) => [key, id])),
    orphans: await childrenOf(tx, channel, news),
    underWay: own.length === 0 ? [] : await answersUnderWay(tx, channel.id, own),
    doors: await doorsFor(tx, channel.workspaceId, atTheDoor),
  }
}

/** All private messages with one person are one thread. */
export const talkKey = ({ author }: SpokenItem): string => `with:${author.id}`

export const isPostOfOurs = ({ own, parentId, kind }: SpokenItem): boolean =>
  own && parentId === null && kind !== 'message'

const keepOwn = (tx: Writer, { id: channelId, workspaceId }: Channel, { key, text, at, ref }: SpokenItem) =>
  keepPost(tx, { workspaceId, channelId, externalId: key, publishedId: null, text, url: ref.url, at })

async function childrenOf(tx: Writer, channel: Channel, news: readonly SpokenItem[]) {
  const rows =
    news.length === 0
      ? []
      : await orphansOf(
          tx,
          channel.id,
          news.map(({ key }) => key),
        )
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId ?? '')
  return new Map([...byParent].map(([parent, some]) => [parent, some.map(({ id }) => id)]))
}

/** The posts of ours that comments hang on: what their network says, or what they answer when that is no message we know. */
async function postsFor(
  app: App,
  tx: Writer,
  channel: Channel,
  spoken: readonly SpokenItem[],
  known: ReadonlyMap<string, Known>,
): Promise<Map<string, string>> {
  const inBatch = new Set(spoken.filter((item) => !isPostOfOurs(item)).map(({ key }) => key))
  const told = new Set(
    spoken.flatMap(({ kind, rootId, key }) =>
      kind !== 'message' && rootId !== null && rootId !== key ? [rootId] : [],
    ),
  )
  const guessed = spoken.flatMap(({ kind, own, parentId, rootId }) =>
    rootId === null && kind === 'comment' && !own && parentId !== null && !known.has(parentId) && !inBatch.has(parentId)
      ? [parentId]
      : [],
  )
  const wanted = told.union(new Set(guessed))
  if (wanted.size === 0) return new Map()
  const there = await postsThere(tx, channel.id, [...wanted])
  const posts = new Map(there.map(({ externalId, id }) => [externalId, id]))
  for (const rootId of wanted.difference(new Set(posts.keys())))
    await lookFor(app, tx, channel, rootId, told.has(rootId), posts)
  return posts
}

/** A post we have not met: one the ledger has sent, or one that somebody has to look at. */
async function lookFor(
  app: App,
  tx: Writer,
  { id: channelId, workspaceId }: Channel,
  rootId: string,
  isTold: boolean,
  posts: Map<string, string>,
) {
  const sent = await ledger.byRemote(tx, channelId, rootId)
  const published = sent?.kind === 'post' ? sent : null
  if (!published)
    await app.jobs.add(tx, 'converse.look', { channelId, id: rootId }, { key: `converse.look/${channelId}/${rootId}` })
  // What it answers may as well be an earlier answer of ours: the look will tell.
  if (!isTold && !published) return
  const { id } = await keepPost(tx, {
    workspaceId,
    channelId,
    externalId: rootId,
    publishedId: published?.postId ?? null,
    text: DeliveryPayload.safeParse(published?.payload).data?.text ?? '',
    url: published?.remoteUrl ?? '',
    at: published?.sentAt ?? null,
  })
  posts.set(rootId, id)
}
