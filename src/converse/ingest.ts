import type { App } from '#app'
import type { Channel } from '#desk'
import type { Lores, Reading } from '#language'
import type { Item } from '#networks'
import type { Writer } from '#platform/database.ts'
import { arrived } from './answers.sql.ts'
import { keepCursor } from './cursors.sql.ts'
import { allHours } from './hours/due.ts'
import { faceOf } from './intake/face.ts'
import { groundOf, type SpokenItem } from './intake/known.ts'
import { timesSpoken } from './intake/known.sql.ts'
import { type Arrival, type Beginning, homeOf, type Plan, planFor, type Talk } from './intake/plan.ts'
import { readAhead, readItem, type Readings } from './intake/read-ahead.ts'
import { addMessages, addThreads, hangOnPosts, type Incoming } from './intake/write.sql.ts'
import { loresOf } from './learn/lores.ts'
import { lockChannel, markGone, moveMessages, rememberGone, rewriteMessage } from './messages.sql.ts'
import { asksNothing } from './priority.ts'
import { noteReactions, type Spoke } from './reaction.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { applyRules, bookOf, type News } from './rules/act.ts'
import { isOld } from './thread.ts'
import { closeAnswered, lockThreads, removeThread, reopen, waitingAmong } from './threads.sql.ts'
import { forgetTranslations } from './translate/translations.sql.ts'
import { wayOf } from './ways.sql.ts'
import { WeightsWay } from './weigh/weights.ts'

/** A batch while it is taken in. */
type Batch = { app: App; tx: Writer; channel: Channel; now: Temporal.Instant; lores: Lores; readings: Readings }

type Cursor = { stream: string; cursor: string } | null

type Heard = Arrival & { reading: Reading }

/**
 * Takes items in, any number of times and in any order, and brings threads, counters and open browsers up to date. `cursor` is
 * where reading goes on; it is stored with the items or not at all.
 */
export async function ingest(app: App, channel: Channel, items: readonly Item[], cursor: Cursor = null): Promise<void> {
  const readings = items.length < MANY ? NOTHING_READ : await readAhead(app, channel, items)
  await ingestRead(app, channel, items, readings, cursor)
}

/** A few are read as they are written. */
const MANY = 8
const NOTHING_READ: Readings = new Map()

/** The same for items that were read before. */
export const ingestRead = (
  app: App,
  channel: Channel,
  items: readonly Item[],
  readings: Readings,
  cursor: Cursor = null,
): Promise<void> => app.db.write((tx) => ingestIn(app, tx, channel, items, { readings, cursor }))

/** The same within what the caller writes. What is known is asked at once, the places are found in memory, and then all is written. */
export async function ingestIn(
  app: App,
  tx: Writer,
  channel: Channel,
  items: readonly Item[],
  { readings = NOTHING_READ, cursor = null }: { readings?: Readings; cursor?: Cursor } = {},
): Promise<void> {
  await lockChannel(tx, channel.id)
  const now = app.now()
  const batch = { app, tx, channel, now, lores: await loresOf(tx, channel.workspaceId), readings }
  const plan = planFor(await groundOf(app, tx, channel, items, now), items, now)
  const heard = plan.arrivals.map((arrival) => ({ ...arrival, reading: read(batch, arrival.item) }))
  const ids = await beginTalks(batch, plan, heard)
  const idOf = (talk: Talk): string => {
    const home = homeOf(plan.joins, talk)
    return home.id ?? ids.get(home.key) ?? ''
  }
  for (const [from, talk] of plan.joins) await moveMessages(tx, from, idOf(talk))
  const messages = await addMessages(
    tx,
    placeOf(batch),
    heard.map((one) => incoming(one, idOf(one.talk))),
  )
  for (const from of plan.joins.keys()) await removeThread(tx, from)
  const changed = await writeChanges(batch, plan)

  const { touched, woken, answered } = whatMoved(plan, heard, idOf, now)
  for (const id of changed.touched) touched.add(id)
  await lockThreads(tx, channel.workspaceId, [...touched])
  await refreshThreads(tx, [...touched], now)
  await closeAnswered(tx, [...answered], now)
  await reopen(tx, [...(await waitingAmong(tx, [...woken])), ...changed.woken])
  await noteReactions(tx, [...heard.flatMap((one) => reactionOf(one, idOf)), ...changed.minds])
  await letRulesLook(batch, heard, idOf, messages)
  if (cursor) await keepCursor(tx, channel.id, cursor.stream, cursor.cursor, now)
  await tellThreads(app, tx, channel.workspaceId, [...touched.union(new Set(ids.values()))])
}

/** Threads that begin here are written once, as they stand when everything in the batch has been said. */
async function beginTalks(batch: Batch, plan: Plan, heard: readonly Heard[]): Promise<Map<string, string>> {
  const { tx, channel, now } = batch
  const byTalk = Map.groupBy(heard, ({ talk }) => homeOf(plan.joins, talk))
  const begun = [...byTalk].flatMap(([talk, own]) => (talk.id === null ? [{ talk, own }] : []))
  if (begun.length === 0) return new Map()
  const hours = await allHours(tx, channel.workspaceId)
  const { learnt: weights } = await wayOf(tx, channel.workspaceId, 'weights', WeightsWay)
  const before = await timesSpoken(
    tx,
    begun.flatMap(({ talk }) => talk.personId ?? []),
  )
  const timesNow = Map.groupBy(heard, ({ personId }) => personId)
  const isNewcomer = (talk: Beginning) =>
    talk.personId !== null && (before.get(talk.personId) ?? 0) + (timesNow.get(talk.personId)?.length ?? 0) === 1
  const faces = begun.map(({ talk, own }) =>
    faceOf(talk, own, {
      channelId: channel.id,
      newcomer: isNewcomer(talk),
      weights,
      hours,
      isWoken: own.some((one) => wakes(one, now)),
      now,
    }),
  )
  return addThreads(tx, placeOf(batch), faces)
}

/** What was edited, taken away, or turned out to hang on a post of ours, and the threads it stands in. */
async function writeChanges(batch: Batch, plan: Plan) {
  const { tx, channel, now } = batch
  const { rewritten, removed, goneEarly, sent, hung } = plan
  const minds: Spoke[] = []
  for (const { known, item } of rewritten) {
    const reading = read(batch, item)
    await rewriteMessage(tx, known, { ...item, stars: item.stars ?? null, reading, now })
    await forgetTranslations(tx, known.id)
    // A review is answered once, and whoever thinks better of us writes no second one: he changes it.
    if (item.kind === 'review' && known.personId !== null)
      minds.push({ threadId: known.threadId, personId: known.personId, mood: reading.mood, at: item.editedAt ?? now })
  }
  const gone = removed.map(({ id }) => id)
  if (gone.length > 0) await markGone(tx, gone, now)
  if (goneEarly.length > 0) await rememberGone(tx, channel.id, goneEarly, now)
  for (const { messageId, item } of sent)
    await arrived(tx, messageId, { externalId: item.key, url: item.ref.url, at: item.at })
  const touched = [
    ...rewritten.map(({ known }) => known.threadId),
    ...removed.map(({ threadId }) => threadId),
    ...sent.map(({ threadId }) => threadId),
    ...(await hangOnPosts(tx, hung)),
  ]
  const resolved = (id: string) => (plan.joins.has(id) ? [] : [id])
  const woken = rewritten.flatMap(({ known, item }) => (item.own ? [] : resolved(known.threadId)))
  return { touched: touched.flatMap(resolved), woken, minds }
}

/** Threads that stood before and have something new in them; those in which somebody waits again, and those we answered there. */
function whatMoved(plan: Plan, heard: readonly Heard[], idOf: (talk: Talk) => string, now: Temporal.Instant) {
  const touched = new Set([...plan.joins.values()].map(idOf))
  const woken = new Set<string>()
  const answered = new Set<string>()
  for (const one of heard) {
    const id = idOf(one.talk)
    const begins = homeOf(plan.joins, one.talk).id === null
    if (begins && !touched.has(id)) continue
    touched.add(id)
    if (one.item.own || begins) answered.add(id)
    if (wakes(one, now)) woken.add(id)
  }
  return { touched, woken, answered }
}

const wakes = ({ item, personId, reading }: Heard, now: Temporal.Instant): boolean =>
  !item.own && personId !== null && !isOld(item.at, now) && (item.kind === 'review' || !asksNothing(reading.intents))

const reactionOf = ({ talk, personId, item, reading }: Heard, idOf: (talk: Talk) => string): Spoke[] =>
  personId === null || talk.id === null ? [] : [{ threadId: idOf(talk), personId, mood: reading.mood, at: item.at }]

async function letRulesLook(
  { app, tx, channel, now }: Batch,
  heard: readonly Heard[],
  idOf: (talk: Talk) => string,
  messages: ReadonlyMap<string, string>,
) {
  const book = await bookOf(tx, channel.workspaceId)
  if (book.rules.length === 0) return
  const news = heard.flatMap(({ talk, item, personId, reading }): News[] => {
    const messageId = messages.get(item.key)
    if (messageId === undefined || personId === null || isOld(item.at, now)) return []
    return [{ messageId, threadId: idOf(talk), reading, text: item.text, stars: item.stars ?? null, personId }]
  })
  for (const one of news) await applyRules(app, tx, channel, book, one)
}

const placeOf = ({ channel: { id, workspaceId }, now }: Batch) => ({ workspaceId, channelId: id, now })

const incoming = ({ item, personId, reading }: Heard, threadId: string): Incoming => ({
  threadId,
  externalId: item.key,
  parentId: item.parentId,
  url: item.ref.url,
  kind: item.kind === 'post' ? 'comment' : item.kind,
  ours: item.own,
  personId,
  author: item.author,
  text: item.text,
  html: item.html,
  warning: item.warning,
  media: item.media,
  visibility: item.visibility,
  stars: item.stars ?? null,
  reading,
  at: item.at,
  editedAt: item.editedAt,
})

const read = ({ lores, readings }: Batch, item: SpokenItem): Reading => readings.get(item) ?? readItem(item, lores)
