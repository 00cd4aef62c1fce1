import * as z from 'zod'
import type { App } from '#app'
import { channelById, lineTo, record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import type { Writer } from '#platform/database.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { markGone } from '../messages.sql.ts'
import { refreshThreads, tellThreads } from '../refresh.ts'
import { messageForDeed } from '../talk.sql.ts'
import { actById, addAct, pageRule, setAct, setHidden, type Action } from './acts.sql.ts'

export type ActWish = { messageId: string; action: Action; pageRuleId: string; note: string }

type Actor = { workspaceId: string; by: string | null; ruleMarkId: string | null }

type Refusal = 'no-such-thread' | 'no-such-rule' | 'cannot-do-here'

/** How each deed is called on a network, how it is taken back there, and whether it concerns the message or its author. */
export const ON_NETWORK = {
  hide: { action: 'hide', back: 'unhide', on: 'message' },
  delete: { action: 'delete', back: null, on: 'message' },
  mute: { action: 'mute', back: 'unmute', on: 'person' },
  block: { action: 'block', back: 'unblock', on: 'person' },
} as const

export const ActPayload = z.object({ actId: z.string() })

/** Removes something by a published rule of the page; without a rule nothing is removed. Written down with the rule in its words of today. */
export async function moderate(app: App, who: Who, wish: ActWish): Promise<Result<{ id: string }, Refusal>> {
  return app.db.write(async (tx) => {
    const planned = await planAct(app, tx, { workspaceId: who.workspaceId, by: who.account.id, ruleMarkId: null }, wish)
    if (!planned.ok) return planned
    const { action, messageId, note } = wish
    await record(tx, who, `message-${action}`, { message: messageId, rule: planned.value.rule, note }, app.now())
    return done({ id: planned.value.id })
  })
}

/** Writes an act down together with the job that carries it out. */
export async function planAct(
  app: App,
  tx: Writer,
  actor: Actor,
  { messageId, action, pageRuleId, note }: ActWish,
): Promise<Result<{ id: string; rule: string }, Refusal>> {
  const message = await messageForDeed(tx, actor.workspaceId, messageId)
  if (!message?.externalId) return refused('no-such-thread')
  const rule = await pageRule(tx, actor.workspaceId, pageRuleId)
  if (!rule) return refused('no-such-rule')
  const channel = await channelById(app, tx, actor.workspaceId, message.channelId)
  if (!channel) return refused('no-such-thread')
  // A report is made by hand on the network; here it is only written down.
  const byHand = action === 'report'
  if (!byHand && !channel.account.can.act.includes(ON_NETWORK[action].action))
    return refused('cannot-do-here', { channel: channel.name })
  const { id } = await addAct(tx, {
    workspaceId: actor.workspaceId,
    messageId,
    threadId: message.threadId,
    action,
    pageRuleId,
    ruleTitle: rule.title,
    ruleText: rule.text,
    note,
    by: actor.by,
    ruleMarkId: actor.ruleMarkId,
    state: byHand ? 'done' : 'planned',
    at: app.now(),
  })
  if (action === 'hide') await setHidden(tx, messageId, app.now())
  if (!byHand) await app.jobs.add(tx, 'converse.act', { actId: id }, { key: `converse.act/${id}` })
  await tellThreads(app, tx, actor.workspaceId, [message.threadId])
  return done({ id, rule: rule.title })
}

/** Takes an act back where it can be taken back; what is deleted stays deleted. */
export async function undoAct(app: App, tx: Writer, workspaceId: string, id: string): Promise<boolean> {
  const act = await actById(tx, id)
  if (!act || act.workspaceId !== workspaceId || act.state === 'undone' || act.action === 'delete') return false
  if (act.action === 'hide') await setHidden(tx, act.messageId, null)
  await setAct(tx, id, act.action === 'report' ? 'undone' : 'undoing', null, app.now())
  if (act.action !== 'report') await app.jobs.add(tx, 'converse.act', { actId: id }, { key: `converse.act/${id}` })
  await tellThreads(app, tx, workspaceId, [act.threadId])
  return true
}

/** Carries out on the network what was written down, or takes it back; repeating it does no harm. */
export async function carryOut(app: App, { actId }: z.output<typeof ActPayload>): Promise<void> {
  const act = await actById(app.db.read, actId)
  if (!act || act.action === 'report' || (act.state !== 'planned' && act.state !== 'undoing')) return
  const open = await lineTo(app, act.channelId)
  const { action, back, on } = ON_NETWORK[act.action]
  const deed = act.state === 'undoing' ? back : action
  const refId = on === 'person' ? act.authorId : act.externalId
  if (!open?.network.act || deed === null || !refId) return settle(app, actId, 'failed', 'unsupported')
  const outcome = await open.network.act.perform(open.line, { action: deed, refId })
  if (outcome.state === 'unknown' || outcome.state === 'not-sent')
    throw new Error(`the network did not take it: ${outcome.error.reason}`)
  if (outcome.state === 'rejected') return settle(app, actId, 'failed', outcome.error.reason)
  return settle(app, actId, act.state === 'undoing' ? 'undone' : 'done', null)
}

async function settle(app: App, id: string, state: 'done' | 'failed' | 'undone', reason: string | null) {
  await app.db.write(async (tx) => {
    const act = await actById(tx, id)
    if (!act) return
    await setAct(tx, id, state, reason, app.now())
    // What the network did not hide is not hidden; what it deleted is gone.
    if (state === 'failed' && act.action === 'hide') await setHidden(tx, act.messageId, null)
    if (state === 'done' && act.action === 'delete') await markGone(tx, [act.messageId], app.now())
    await refreshThreads(tx, [act.threadId], app.now())
    await tellThreads(app, tx, act.workspaceId, [act.threadId])
  })
}
