import { isSameAnswer } from '../same-answer.ts'
import type { Known } from '../messages.sql.ts'
import { isOld } from '../thread.ts'
import type { ThreadKind } from '../threads.sql.ts'
import { type Ground, isPostOfOurs, type SpokenItem, talkKey } from './known.ts'
import type { Item } from '#networks'

/** A thread that stands already, or one that begins here and has no id yet. */
export type Talk = { id: string } | Beginning

export type Beginning = {
  id: null
  key: string
  kind: ThreadKind
  postId: string | null
  personId: string | null
  state: 'open' | 'done' | 'screened'
  /** The person was told to stay out: nothing he writes privately opens the thread again. */
  keptOut: boolean
  at: Temporal.Instant
}

export type Arrival = { talk: Talk; item: SpokenItem; personId: string | null }

/** What a batch will change; found out in memory, with nothing asked and nothing written. */
export type Plan = {
  arrivals: Arrival[]
  /** Threads that were met before what they answer, and where they belong. */
  joins: Map<string, Talk>
  /** Threads whose post is known at last. */
  hung: Map<string, string>
  rewritten: { known: Known; item: SpokenItem }[]
  removed: Known[]
  goneEarly: string[]
  /** Our answers that came back from the network before its yes reached the ledger. */
  sent: { messageId: string; threadId: string; item: SpokenItem }[]
}

type Drawing = Plan & { ground: Ground; placed: Map<string, Talk>; privately: Map<string, Talk>; now: Temporal.Instant }

/** Finds the place of every item. What is answered is placed before what answers it. */
export function planFor(ground: Ground, items: readonly Item[], now: Temporal.Instant): Plan {
  const plan: Drawing = {
    arrivals: [],
    joins: new Map(),
    hung: new Map(),
    rewritten: [],
    removed: [],
    goneEarly: [],
    sent: [],
    ground: { ...ground, underWay: [...ground.underWay] },
    placed: new Map(),
    privately: new Map([...ground.talks].map(([key, id]) => [key, { id }])),
    now,
  }
  for (const item of inOrder(items)) {
    const before = ground.known.get(item.key)
    if (item.state === 'deleted') takeAway(plan, item.key, before)
    else if (before) takeNews(plan, item, before)
    else if (!ground.gone.has(item.key)) takeIn(plan, item)
  }
  return plan
}

/** Where a thread's messages stand once it has joined another one. */
export function homeOf(joins: ReadonlyMap<string, Talk>, talk: Talk): Talk {
  const next = talk.id === null ? undefined : joins.get(talk.id)
  return next ? homeOf(joins, next) : talk
}

/** By time, but never before what it answers. One thing twice in a batch: the newest counts. */
function inOrder(items: readonly Item[]): Item[] {
  const newest = new Map<string, Item>()
  for (const item of items) {
    const before = newest.get(item.key)
    if (!before || before.state !== 'deleted') newest.set(item.key, before ? newer(before, item) : item)
  }
  const ordered = new Set<Item>()
  const begun = new Set<Item>()
  const add = (item: Item) => {
    if (begun.has(item)) return
    begun.add(item)
    const parent = item.state === 'deleted' || item.parentId === null ? undefined : newest.get(item.parentId)
    if (parent && parent.state !== 'deleted') add(parent)
    ordered.add(item)
  }
  for (const item of [...newest.values()].toSorted((a, b) => when(a) - when(b))) add(item)
  return [...ordered]
}

function newer(a: Item, b: Item): Item {
  if (a.state === 'deleted' || b.state === 'deleted') return a.state === 'deleted' ? a : b
  const told = (b.editedAt ?? b.at).epochMilliseconds >= (a.editedAt ?? a.at).epochMilliseconds ? b : a
  return { ...told, rootId: a.rootId ?? b.rootId }
}

const when = (item: Item) => (item.state === 'deleted' ? Infinity : item.at.epochMilliseconds)

function takeAway({ removed, goneEarly }: Drawing, key: string, known: Known | undefined) {
  if (known) removed.push(known)
  else goneEarly.push(key)
}

function takeNews({ hung, rewritten, ground }: Drawing, item: SpokenItem, known: Known) {
  const postId = item.rootId === null || item.kind === 'message' ? undefined : ground.posts.get(item.rootId)
  if (postId !== undefined && item.rootId !== item.key) hung.set(known.threadId, postId)
  const at = item.editedAt?.epochMilliseconds ?? 0
  if (at <= (known.editedAt?.epochMilliseconds ?? 0) || isSame(item, known)) return
  rewritten.push({ known, item })
}

const isSame = (item: SpokenItem, known: Known): boolean =>
  item.text === known.text && item.html === known.html && (item.stars ?? null) === known.stars

function takeIn(plan: Drawing, item: SpokenItem) {
  const { ground, placed } = plan
  if (isPostOfOurs(item) || (item.kind === 'post' && !item.own) || (item.own && isUnderWay(plan, item))) return
  const personId = item.own ? null : (ground.people.get(item.author.id) ?? null)
  const talk = placeFor(plan, item, personId)
  if (talk === null) return
  placed.set(item.key, talk)
  plan.arrivals.push({ talk, item, personId })
  for (const id of ground.orphans.get(item.key) ?? [])
    if (homeOf(plan.joins, { id }) !== homeOf(plan.joins, talk) && id !== homeOf(plan.joins, talk).id)
      plan.joins.set(id, talk)
}

/** An answer of ours may come back from the network before the network's own yes has reached the ledger. */
function isUnderWay({ ground, sent }: Drawing, item: SpokenItem): boolean {
  const taken = new Set(sent.map(({ messageId }) => messageId))
  const mine = ground.underWay.find(
    ({ id, text, parentId }) => parentId === item.parentId && !taken.has(id) && isSameAnswer(item.text, text),
  )
  if (mine) sent.push({ messageId: mine.id, threadId: mine.threadId, item })
  return mine !== undefined
}

/** The thread an item belongs to; begun when it is the first of it. Null when it cannot belong anywhere. */
function placeFor(plan: Drawing, item: SpokenItem, personId: string | null): Talk | null {
  const { ground } = plan
  const parent = item.parentId === null ? null : talkOf(plan, item.parentId)
  if (item.kind === 'message') return item.own ? parent : privateTalk(plan, item, personId)
  if (parent) return homeOf(plan.joins, parent)
  if (item.kind === 'review') return begin(plan, item, { kind: 'review', key: item.key, postId: null, personId })
  const rootId = item.rootId ?? (item.kind === 'comment' && !item.own ? item.parentId : null)
  const postId = rootId === null || rootId === item.key ? null : (ground.posts.get(rootId) ?? null)
  const kind = item.kind === 'mention' && postId === null ? 'mention' : 'comment'
  return begin(plan, item, { kind, key: item.key, postId, personId })
}

function talkOf({ ground, placed }: Drawing, externalId: string): Talk | null {
  const known = ground.known.get(externalId)
  return placed.get(externalId) ?? (known ? { id: known.threadId } : null)
}

function privateTalk(plan: Drawing, item: SpokenItem, personId: string | null): Talk {
  const key = talkKey(item)
  const there = plan.privately.get(key) ?? begin(plan, item, { kind: 'message', key, postId: null, personId })
  plan.privately.set(key, there)
  return there
}

function begin(
  { ground, arrivals, now }: Drawing,
  { own, at }: SpokenItem,
  talk: Pick<Beginning, 'kind' | 'key' | 'postId' | 'personId'>,
): Beginning {
  const door = talk.kind === 'message' && talk.personId !== null ? ground.doors.get(talk.personId) : undefined
  // Who has said something else just now is no stranger at the door any more.
  const spoke = door === 'screened' && arrivals.some(({ personId }) => personId === talk.personId)
  const state = own || isOld(at, now) ? 'done' : spoke ? 'open' : (door ?? 'open')
  return { id: null, ...talk, state, keptOut: door === 'done', at }
}
