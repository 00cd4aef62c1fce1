import { replyOf } from '../call.ts'
import { goneItem, pullChanges } from '../changes.ts'
import type { Item, Line, Reader, Reply, SpokenItem } from '../network.ts'
import { videosOf } from './find.ts'
import { pullInbox } from './inbox.ts'
import { headOf, isVideo, itemOf, repliesOf, topOf, videoItem } from './items.ts'
import { ofChannel, oneComment, replies, threads } from './list.ts'
import type { Thread } from './shapes.ts'
import { pullThreads } from './threads.ts'

const MAX_PAGES = 5
/** Long threads of one video that are read to their end when somebody opens it. */
const MAX_DEEP = 10

export const read: Reader = {
  // What waits for review stands in a list of its own.
  streams: ['inbox', 'threads', 'held'],

  pull: (line, stream, cursor) => {
    if (stream === 'threads') return pullThreads(line, look, cursor)
    return stream === 'held' ? pullChanges(line, { page: heldPage, look }, cursor) : pullInbox(line, cursor)
  },

  context: (line, refId) => (isVideo(refId) ? underVideo(line, refId) : aroundComment(line, refId)),

  look,
}

async function heldPage(line: Line, from: string | null) {
  const called = await threads(line, [...ofChannel(line), ['moderationStatus', 'heldForReview']], from)
  if (!called.ok) return called
  const items = called.value.items
    .flatMap((thread) => [...repliesOf(thread, line.account), headOf(thread, line.account)])
    .filter(({ visibility }) => visibility === 'mentioned')
  return { ...called, value: { items, next: called.value.nextPageToken ?? null } }
}

async function look(line: Line, refId: string): Promise<Reply<Item>> {
  if (isVideo(refId)) {
    const called = await videosOf(line, [refId], 'snippet')
    if (!called.ok) return replyOf(called)
    const [video] = called.value
    if (!video?.snippet) return { ok: true, value: goneItem(refId), rate: called.rate }
    const { publishedAt: at, channelTitle = '', ...snippet } = video.snippet
    return { ok: true, value: videoItem({ id: refId, at, channelTitle, ...snippet }, line.account), rate: called.rate }
  }
  const called = await oneComment(line, refId)
  if (!called.ok) {
    const isGone = called.error.reason === 'not-found'
    return isGone ? { ok: true, value: goneItem(refId), rate: called.rate } : replyOf(called)
  }
  const item = called.value ? itemOf(called.value, line.account) : goneItem(refId)
  return { ok: true, value: item, rate: called.rate }
}

async function underVideo(line: Line, videoId: string): Promise<Reply<Item[]>> {
  const all: Thread[] = []
  let token: string | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called: Awaited<ReturnType<typeof threads>> = await threads(line, [['videoId', videoId]], token)
    if (!called.ok) return replyOf(called)
    all.push(...called.value.items)
    token = called.value.nextPageToken ?? null
    if (token === null) break
  }
  const items: SpokenItem[] = []
  let deep = 0
  for (const thread of all) {
    const isWhole = thread.snippet.totalReplyCount <= (thread.replies?.comments.length ?? 0)
    const answers = isWhole || (deep += 1) > MAX_DEEP ? null : await answersUnder(line, thread)
    if (answers && !answers.ok) return answers
    items.push(headOf(thread, line.account), ...(answers?.value ?? repliesOf(thread, line.account)))
  }
  return { ok: true, value: inOrder(items), rate: null }
}

async function answersUnder(line: Line, { id, snippet }: Thread): Promise<Reply<SpokenItem[]>> {
  const called = await replies(line, id, null)
  if (!called.ok) return replyOf(called)
  return {
    ok: true,
    value: called.value.items.map((one) => itemOf(one, line.account, snippet.videoId)),
    rate: called.rate,
  }
}

async function aroundComment(line: Line, refId: string): Promise<Reply<Item[]>> {
  const called = await threads(line, [['id', topOf(refId)]], null)
  if (!called.ok) return replyOf(called)
  const [thread] = called.value.items
  if (!thread) return { ok: true, value: [], rate: called.rate }
  const answers = await answersUnder(line, thread)
  if (!answers.ok) return answers
  const items = [headOf(thread, line.account), ...inOrder(answers.value)].filter(({ key }) => key !== refId)
  return { ok: true, value: items, rate: answers.rate }
}

const inOrder = (items: readonly SpokenItem[]) => items.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
