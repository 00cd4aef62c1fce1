import type { App } from '#app'
import { personFor, type Channel } from '#desk'
import { amendReading, classify, type Lores } from '#language'
import type { Item } from '#networks'
import type { Writer } from '#platform/database.ts'
import { keepCursor } from './cursors.sql.ts'
import {
  addMessage,
  answersUnderWay,
  goneAlready,
  knownMessages,
  lockChannel,
  markGone,
  rememberGone,
  rewriteMessage,
  type Known,
} from './messages.sql.ts'
import { arrived } from './answers.sql.ts'
import { loresOf } from './learn/lores.ts'
import { adoptOrphans, placeFor } from './place.ts'
import { keepPost } from './posts.sql.ts'
import { asksNothing } from './priority.ts'
import { noteReaction } from './reaction.ts'
import { applyRules, bookOf, NO_RULES, type Book, type News } from './rules/act.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { closeAnswered, lockThreads, reopen, waitingAmong } from './threads.sql.ts'
import { isSameAnswer } from './same-answer.ts'
import { isOld } from './thread.ts'
import { forgetTranslations } from './translate/translations.sql.ts'

type Spoken = Exclude<Item, { state: 'deleted' }>

/** What one batch of items has changed. */
type Batch = {
  app: App
  tx: Writer
  channel: Channel
  people: Map<string, string>
  touched: Set<string>
  /** Threads in which somebody else said something new, and those in which he changed what he had said. */
  woken: Set<string>
  changed: Set<string>
  /** Threads that began in this batch, or that we answered by hand on the network. */
  fresh: Set<string>
  now: Temporal.Instant
  /** What this workspace has taught about reading, and the rules it has set. */
  lores: Lores
  book: Book
  /** What the rules have to look at once everything stands in its place. */
  news: News[]
}

/**
 * Takes items in, any number of times and in any order, and brings threads, counters and open browsers up to date. `cursor` is
 * where reading goes on; it is stored with the items or not at all.
 */
export async function ingest(
  app: App,
  channel: Channel,
  items: readonly Item[],
  cursor: { stream: string; cursor: string } | null = null,
): Promise<void> {
  await app.db.write((tx) => ingestIn(app, tx, channel, items, cursor))
}

/** The same within what the caller writes. */
export async function ingestIn(
  app: App,
  tx: Writer,
  channel: Channel,
  items: readonly Item[],
  cursor: { stream: string; cursor: string } | null = null,
): Promise<void> {
  await lockChannel(tx, channel.id)
  const batch = emptyBatch(app, tx, channel)
  batch.lores = await loresOf(tx, channel.workspaceId)
  batch.book = await bookOf(tx, channel.workspaceId)
  await meet(batch, items)
  const ids = items.map(({ key }) => key)
  const known = new Map((await knownMessages(tx, channel.id, ids)).map((row) => [row.externalId, row]))
  const gone = await goneAlready(tx, channel.id, ids)
  for (const item of inOrder(items)) {
    const before = known.get(item.key)
    if (item.state === 'deleted') await takeAway(batch, item.key, before)
    else if (before) await takeNews(batch, item, before)
    else if (!gone.has(item.key)) await takeIn(batch, item)
  }
  await lockThreads(tx, channel.workspaceId, [...batch.touched])
  await refreshThreads(tx, [...batch.touched], batch.now)
  await closeAnswered(tx, [...batch.fresh], batch.now)
  await reopen(tx, [...(await waitingAmong(tx, [...batch.woken])), ...batch.changed])
  for (const news of batch.news) await applyRules(app, tx, channel, batch.book, news)
  if (cursor) await keepCursor(tx, channel.id, cursor.stream, cursor.cursor, batch.now)
  await tellThreads(app, tx, channel.workspaceId, [...batch.touched])
}

const emptyBatch = (app: App, tx: Writer, channel: Channel): Batch => ({
  app,
  tx,
  channel,
  people: new Map(),
  touched: new Set(),
  woken: new Set(),
  changed: new Set(),
  fresh: new Set(),
  now: app.now(),
  lores: new Map(),
  book: NO_RULES,
  news: [],
})

/** Makes everybody known, always in the same order, so that two batches never wait for each other in a circle. */
async function meet({ tx, channel, people, now }: Batch, items: readonly Item[]) {
  const authors = new Map(
    items.flatMap((item) => (item.state === 'deleted' || item.own ? [] : [[item.author.id, item.author] as const])),
  )
  for (const author of [...authors.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    people.set(author.id, await personFor(tx, channel, { ...author, externalId: author.id }, now))
  }
}

/** What is said before is taken in before, so that an answer finds what it answers. One thing twice in a batch: the newest counts. */
function inOrder(items: readonly Item[]): Item[] {
  const newest = new Map<string, Item>()
  for (const item of items) {
    const before = newest.get(item.key)
    if (!before || before.state !== 'deleted') newest.set(item.key, before ? newer(before, item) : item)
  }
  return [...newest.values()].toSorted((a, b) => when(a) - when(b))
}

function newer(a: Item, b: Item): Item {
  if (a.state === 'deleted' || b.state === 'deleted') return a.state === 'deleted' ? a : b
  const told = (b.editedAt ?? b.at).epochMilliseconds >= (a.editedAt ?? a.at).epochMilliseconds ? b : a
  return { ...told, rootId: a.rootId ?? b.rootId }
}

const when = (item: Item) => (item.state === 'deleted' ? Infinity : item.at.epochMilliseconds)

async function takeAway({ tx, channel, touched, now }: Batch, key: string, known: Known | undefined) {
  if (!known) return rememberGone(tx, channel.id, key, now)
  await markGone(tx, known.id, now)
  touched.add(known.threadId)
}

async function takeNews(batch: Batch, item: Spoken, known: Known) {
  const { tx, touched, now } = batch
  if (item.rootId !== null) await placeFor(batch, item, known.threadId)
  const at = item.editedAt?.epochMilliseconds ?? 0
  if (at <= (known.editedAt?.epochMilliseconds ?? 0) || (item.text === known.text && item.html === known.html)) return
  await rewriteMessage(tx, known, { ...item, reading: read(batch, item), now })
  await forgetTranslations(tx, known.id)
  touched.add(known.threadId)
  if (!item.own) batch.changed.add(known.threadId)
}

async function takeIn(batch: Batch, item: Spoken) {
  const { tx, channel, people, touched, now } = batch
  if (item.own && item.parentId === null && item.kind !== 'message') {
    const { text, at, ref } = item
    return keepPost(tx, { ...channelOf(channel), externalId: item.key, publishedId: null, text, url: ref.url, at })
  }
  if (item.kind === 'post' && !item.own) return
  if (item.own && (await isUnderWay(batch, item))) return
  const personId = item.own ? null : (people.get(item.author.id) ?? null)
  const threadId = await placeFor(batch, { ...item, personId })
  if (threadId === null) return
  const reading = read(batch, item)
  const { id: messageId } = await addMessage(tx, {
    ...channelOf(channel),
    threadId,
    externalId: item.key,
    parentId: item.parentId,
    url: item.ref.url,
    kind: item.kind === 'post' ? 'comment' : item.kind,
    ours: item.own,
    personId,
    byAccount: null,
    author: item.author,
    text: item.text,
    html: item.html,
    warning: item.warning,
    media: item.media,
    visibility: item.visibility,
    reading,
    state: 'live',
    deliveryId: null,
    at: item.at,
    editedAt: item.editedAt,
    now,
  })
  touched.add(threadId)
  for (const adopted of await adoptOrphans(tx, channel.id, item.key, threadId)) {
    touched.delete(adopted)
    if (batch.fresh.delete(adopted)) batch.fresh.add(threadId)
    if (batch.woken.delete(adopted)) batch.woken.add(threadId)
  }
  if (item.own) batch.fresh.add(threadId)
  if (item.own || personId === null) return
  await noteReaction(tx, { threadId, personId, mood: reading.mood, at: item.at })
  if (batch.book.rules.length > 0 && !isOld(item.at, now))
    batch.news.push({ messageId, threadId, reading, text: item.text, personId })
  if (!isOld(item.at, now) && !asksNothing(reading.intents)) batch.woken.add(threadId)
}

/** An answer of ours may come back from the network before the network's own yes has reached the ledger. */
async function isUnderWay({ tx, channel, touched }: Batch, item: Spoken): Promise<boolean> {
  if (item.parentId === null) return false
  const sent = await answersUnderWay(tx, channel.id, item.parentId)
  const mine = sent.find(({ text }) => isSameAnswer(item.text, text))
  if (!mine) return false
  await arrived(tx, mine.id, { externalId: item.key, url: item.ref.url, at: item.at })
  touched.add(mine.threadId)
  return true
}

const read = ({ lores }: Batch, item: Spoken) => amendReading(item.text, classify(item.text, item.language), lores)

const channelOf = ({ id, workspaceId }: Channel) => ({ workspaceId, channelId: id })
