import type { App } from '#app'
import { channelById, workspaceById, type Channel } from '#desk'
import { classify, detectLang } from '#language'
import { measureText } from '#networks'
import type { Who } from '#platform/endpoint.ts'
import type { Writer } from '#platform/database.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { cancelDelivery, planReply } from '#publish'
import { addAnswer, answerById, moodBefore, removeMessage } from './answers.sql.ts'
import { markForApproval, settleDraft } from './approve/drafts.sql.ts'
import { needsApproval } from './approve/needs.ts'
import { advise, keptBy } from './coach/advise.ts'
import { addMessage } from './messages.sql.ts'
import { addPromise, forgetAnswer, keepPromise } from './promise/promises.sql.ts'
import { hourOf, type PutOff } from './put-off.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { countUse } from './saved.sql.ts'
import { targetOf, type AnswerTarget } from './talk.sql.ts'
import { collision } from './together/collision.ts'
import { leave } from './together/presence.sql.ts'
import { lockThreads, setStanding, threadHead, type Standing } from './threads.sql.ts'
import { Standing as StandingShape } from './undo.ts'
import { learnFromChoice } from './weigh/weights.ts'
import type { ConverseRefusal } from './words.ts'

export const HOLD_SECONDS = 10

export type AnswerWish = {
  threadId: string
  text: string
  /** The message that is answered; when left out, the last of whom the thread is with. */
  messageId?: string | undefined
  /** The highest id the writer had seen when he began: somebody may have answered meanwhile. */
  seenId?: string | undefined
  /** Sends although a colleague is writing here too. */
  anyway?: boolean | undefined
  savedReplyId?: string | undefined
  /** Puts the thread away with it. */
  done: boolean
  holdSeconds: number
  /** The draft that somebody has said yes to. */
  draftId?: string | undefined
  /** Until when we promise here to do something. */
  promiseUntil?: Temporal.Instant | PutOff | undefined
  /** The promise that is kept by this answer. */
  keepsPromiseId?: string | undefined
}

export type AnswerRefusal = Extract<
  ConverseRefusal,
  | 'empty'
  | 'too-long'
  | 'no-such-thread'
  | 'nobody-to-answer'
  | 'cannot-answer-here'
  | 'already-answered'
  | 'said-more'
  | 'being-answered'
  | 'needs-approval'
>

/** Writes our answer down and plans its way out in one transaction; it leaves when the hold is over. */
export async function answer(
  app: App,
  who: Who,
  wish: AnswerWish,
): Promise<Result<{ messageId: string }, AnswerRefusal>> {
  const text = wish.text.trim()
  if (text === '') return refused('empty')
  return app.db.write(async (tx) => {
    const [standing] = await lockThreads(tx, who.workspaceId, [wish.threadId])
    const thread = standing && (await threadHead(tx, who.workspaceId, standing.id))
    const channel = thread && (await channelById(app, tx, who.workspaceId, thread.channelId))
    if (!standing || !thread || !channel) return refused('no-such-thread')
    const target = await targetOf(tx, standing.id, wish.messageId ?? null, thread.personId)
    if (!target) return refused('nobody-to-answer')
    const unfit = misfit(channel, target, text)
    if (unfit) return unfit
    if (!wish.draftId && (await needsApproval(tx, who))) return refused('needs-approval')
    const met = await collision(tx, writingOf(app, who, wish), channel.name)
    if (met) return met
    await learnFromChoice(tx, { workspaceId: who.workspaceId, threadId: standing.id, now: app.now() })
    const { workspaceId } = who
    const subject = { workspaceId, threadId: standing.id, messageId: wish.messageId ?? null }
    const messageId = await send(app, tx, who, {
      channel,
      standing,
      target,
      text,
      wish,
      waitedSince: thread.waitingSince,
      advice: keptBy(await advise(tx, text, subject)),
    })
    if (wish.savedReplyId) await countUse(tx, who.workspaceId, wish.savedReplyId)
    await settleWith(app, tx, who, wish, { messageId, text })
    await setStanding(tx, after(standing, wish.done, app.now()))
    await leave(tx, standing.id, who.account.id)
    await refreshThreads(tx, [standing.id], app.now())
    await tellThreads(app, tx, who.workspaceId, [standing.id])
    return done({ messageId })
  })
}

/** What an answer settles besides: the draft it was, the promise it keeps, the promise it makes. */
async function settleWith(app: App, tx: Writer, who: Who, wish: AnswerWish, sent: { messageId: string; text: string }) {
  const at = app.now()
  const { workspaceId, account } = who
  const { threadId } = wish
  if (wish.draftId) {
    await settleDraft(tx, wish.draftId, 'sent', account.id, '', at)
    await markForApproval(tx, threadId)
  }
  if (wish.keepsPromiseId)
    await keepPromise(tx, { workspaceId, id: wish.keepsPromiseId, threadId, followUpId: sent.messageId, at })
  if (wish.promiseUntil === undefined) return
  const workspace = await workspaceById(tx, workspaceId)
  const until = wish.promiseUntil
  const dueAt = typeof until === 'string' ? hourOf(until, at, workspace?.zone ?? 'UTC') : until
  await addPromise(tx, {
    workspaceId,
    threadId,
    messageId: sent.messageId,
    text: sent.text,
    owner: account.id,
    dueAt,
    at,
  })
}

const writingOf = (app: App, who: Who, wish: AnswerWish) => ({
  threadId: wish.threadId,
  me: who.account.id,
  seenId: wish.seenId ?? null,
  anyway: wish.anyway ?? false,
  now: app.now(),
})

function misfit(channel: Channel, target: AnswerTarget, text: string) {
  const rule = channel.account.can.publish
  if (!rule || channel.state === 'expired') return refused('cannot-answer-here', { channel: channel.name })
  const named =
    rule.namesInReplies && !target.wasPutIn && !text.startsWith(target.handle) ? `${target.handle} ${text}` : text
  const { length, max, fits } = measureText(rule.text, named, { isAnswer: target.kind !== 'message' })
  return fits ? null : refused('too-long', { over: length - max, channel: channel.name })
}

type Sending = {
  channel: Channel
  standing: Standing
  target: AnswerTarget
  text: string
  wish: AnswerWish
  waitedSince: Temporal.Instant | null
  advice: string[] | null
}

async function send(app: App, tx: Writer, who: Who, sending: Sending): Promise<string> {
  const { channel, standing, target, text, wish, waitedSince, advice } = sending
  const now = app.now()
  const { lang } = detectLang(text)
  const deliveryId = await planReply(app, tx, {
    workspaceId: who.workspaceId,
    channelId: channel.id,
    target: {
      id: target.externalId,
      url: target.url,
      handle: target.handle,
      ...(target.wasPutIn ? { byHand: true } : {}),
    },
    text,
    lang: lang === 'other' ? null : lang,
    // What was said to us alone is never answered in the open.
    visibility: target.visibility,
    holdSeconds: wish.holdSeconds,
    by: who.account.id,
  })
  const { id } = await addMessage(tx, {
    workspaceId: who.workspaceId,
    channelId: channel.id,
    threadId: standing.id,
    externalId: null,
    parentId: target.externalId,
    url: '',
    // What is said below a review is none.
    kind: target.kind === 'review' ? 'comment' : target.kind,
    ours: true,
    personId: null,
    byAccount: who.account.id,
    author: { id: '', name: who.account.name, handle: '' },
    text,
    html: '',
    warning: null,
    media: [],
    visibility: target.visibility,
    reading: classify(text),
    state: 'sending',
    deliveryId,
    at: now,
    editedAt: null,
    now,
  })
  await addAnswer(tx, {
    messageId: id,
    workspaceId: who.workspaceId,
    threadId: standing.id,
    personId: target.personId,
    by: who.account.id,
    savedReplyId: wish.savedReplyId ?? null,
    waitedSince,
    advice,
    moodBefore: target.personId === null ? null : await moodBefore(tx, standing.id, target.personId),
    before: standing,
  })
  return id
}

const after = (standing: Standing, isDone: boolean, now: Temporal.Instant): Standing =>
  isDone
    ? { ...standing, state: 'done', unread: false, snoozedUntil: null, laterAt: null, doneAt: now }
    : { ...standing, unread: false }

/** Takes an answer back while it is held: it never leaves, and its words return to the editor. */
export async function takeBack(
  app: App,
  who: Who,
  messageId: string,
): Promise<Result<{ threadId: string; text: string }, 'sent-already' | 'no-such-thread'>> {
  return app.db.write(async (tx) => {
    const ours = await answerById(tx, who.workspaceId, messageId)
    if (!ours?.deliveryId) return refused('no-such-thread')
    const [standing] = await lockThreads(tx, who.workspaceId, [ours.threadId])
    if (ours.state !== 'failed' && !(await cancelDelivery(app, tx, ours.deliveryId))) return refused('sent-already')
    await forgetAnswer(tx, ours.id)
    await removeMessage(tx, ours.id)
    const before = StandingShape.safeParse(ours.before)
    if (standing && before.success) await setStanding(tx, { ...before.data, id: standing.id })
    await refreshThreads(tx, [ours.threadId], app.now())
    await tellThreads(app, tx, who.workspaceId, [ours.threadId])
    return done({ threadId: ours.threadId, text: ours.text })
  })
}
