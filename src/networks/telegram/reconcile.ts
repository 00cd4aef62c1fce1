import type { Intent, Line, NetworkError, Reconciled } from '../network.ts'
import { textIn } from './commit.ts'
import { textOf } from './items.ts'
import { botOf, channelName, groupOf } from './place.ts'
import { linkTo, refId } from './refs.ts'
import type { Message, Update } from './shapes.ts'
import { askUpdates, saidIn } from './updates.ts'

/** How long a request whose answer was lost may still be at work, and Telegram's copy of the post under way. */
const SETTLES_MS = 30_000
const CLOCKS_DIFFER = { minutes: 10 } as const
const FULL = 100
const PATIENCE_MINUTES = 10

/**
 * Telegram lets no bot read its channel. But it copies every post into the group of the channel, and the bot hears of the copy: what
 * waits in the queue tells whether the post is there. An answer in the group leaves no such trace.
 */
export async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  if (intent.lastSentAt === null) return { state: 'absent', rate: null }
  const inChannel = intent.target === null || intent.target.id.startsWith(`${line.account.id}:`)
  if (!inChannel || groupOf(line.account) === null) return cannotTell(null)
  const called = await askUpdates(botOf(line), null)
  if (!called.ok) return cannotTell(passes(called.error, line, intent.lastSentAt) ? SETTLES_MS : null, called.error)
  const copies = copiesIn(called.value, line.account.id).filter((copy) => isCandidate(copy, line, intent))
  const found = copies.find(({ text }) => isSame(text, textIn(intent.draft)))
  if (found) return { state: 'found', ref: refTo(line, found.messages), rate: null }
  const waitMs = Math.ceil(SETTLES_MS - line.http.now().since(intent.lastSentAt).total('milliseconds'))
  if (waitMs > 0) return cannotTell(waitMs)
  // More waits than we can see: it goes on when the desk has read on.
  if (called.value.length >= FULL) return cannotTell(SETTLES_MS)
  return remembers(called.value, intent.lastSentAt) ? { state: 'absent', rate: null } : cannotTell(null)
}

/** Reading on at this very moment looks like somebody else who reads; for a while it is worth asking again. */
const passes = ({ reason }: NetworkError, { http }: Line, sentAt: Temporal.Instant) =>
  reason === 'transient' ||
  (['other-reader', 'rate'].includes(reason) && http.now().since(sentAt).total('minutes') < PATIENCE_MINUTES)

/** Telegram keeps a text as it was sent, but for the empty places around it. */
const isSame = (theirs: string, ours: string) => bare(theirs) === bare(ours)
const bare = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

const cannotTell = (askAgainMs: number | null, error: NetworkError | null = null): Reconciled => ({
  state: 'cannot-tell',
  askAgainMs,
  error,
  rate: null,
})

/** The queue forgets from its old end only: when something older than our sending is still there, nothing since is missing. */
const remembers = (updates: readonly Update[], sentAt: Temporal.Instant): boolean =>
  updates.some((update) => {
    const message = update.message ?? update.channel_post ?? update.edited_message ?? update.edited_channel_post
    return message !== undefined && (message.edit_date ?? message.date) * 1000 < sentAt.epochMilliseconds - 1000
  })

type Copy = { text: string; messages: number[]; first: Message }

function copiesIn(updates: readonly Update[], channelId: string): Copy[] {
  return saidIn(updates.filter(({ message }) => message?.is_automatic_forward)).flatMap(({ messages }) => {
    const numbers = messages.flatMap(({ forward_origin: origin }) =>
      String(origin?.chat?.id) === channelId ? (origin?.message_id ?? []) : [],
    )
    const text = messages.map((message) => textOf(message)).find((words) => words !== '') ?? ''
    return numbers.length === messages.length ? [{ text, messages: numbers, first: messages[0] }] : []
  })
}

function isCandidate({ messages, first }: Copy, { account }: Line, { draft, taken, notBefore }: Intent): boolean {
  const postedAt = (first.forward_origin?.date ?? first.date) * 1000
  return (
    postedAt >= notBefore.subtract(CLOCKS_DIFFER).epochMilliseconds &&
    messages.length === Math.max(1, draft.media.length) &&
    !taken.includes(refId(account.id, messages))
  )
}

const refTo = ({ account }: Line, messages: readonly number[]) => ({
  id: refId(account.id, messages),
  url: linkTo({ id: account.id, username: channelName(account) }, messages[0] ?? 0),
})
