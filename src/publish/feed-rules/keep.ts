import type { App } from '#app'
import { channelsOf, record } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { feeds } from '#watch'
import { nameOf } from '../approval/voice.ts'
import type { Given } from '../given.ts'
import { inTurn } from '../queue/queue.ts'
import { speaksOfItem, unknownIn } from './fill.ts'
import { lockedLine, settleLine } from './items.sql.ts'
import { makePost } from './make.ts'
import type { RuleWish } from './rule.ts'
import { addRule, changeRule, lockedRule, removeRule } from './rules.sql.ts'

export type RuleRefusal =
  | 'not-found'
  | 'no-such-source'
  | 'no-such-channel'
  | 'unknown-placeholder'
  | 'says-nothing-of-it'
  | 'already-made'
  | 'not-waiting'

/** Begins with what the source brings from now on. */
export async function makeRule(app: App, who: Who, wish: RuleWish): Promise<Result<{ id: string }, RuleRefusal>> {
  const objection = await objectionTo(app, who.workspaceId, wish)
  if (objection) return objection
  return app.db.write(async (tx) => {
    const { workspaceId, account } = who
    const notedTo = await feeds.lastItemOf(tx, wish.sourceId)
    const by = { id: account.id, name: nameOf(who) }
    const { id } = await addRule(tx, { ...wish, workspaceId, notedTo, by, at: app.now() })
    await noteDeed(app, tx, who, 'feed-rule.made', id)
    return done({ id })
  })
}

/** Another source begins with what it brings from now on; what was noted of the old one keeps its lines. */
export async function keepRule(
  app: App,
  who: Who,
  { id, ...wish }: RuleWish & { id: string },
): Promise<Result<Nothing, RuleRefusal>> {
  const objection = await objectionTo(app, who.workspaceId, wish)
  if (objection) return objection
  return app.db.write(async (tx) => {
    const before = await lockedRule(tx, id)
    if (before?.workspaceId !== who.workspaceId) return refused('not-found')
    const isSame = before.sourceId === wish.sourceId
    const notedTo = isSame ? before.notedTo : await feeds.lastItemOf(tx, wish.sourceId)
    await changeRule(tx, id, { ...wish, notedTo })
    await noteDeed(app, tx, who, 'feed-rule.changed', id)
    await app.jobs.add(tx, 'publish.feed-rules', {}, { key: 'publish.feed-rules' })
    return done({})
  })
}

/** Puts a rule away with its history, or brings it back; what it made stays. */
export const putRuleAway = (app: App, who: Who, id: string, isAway: boolean): Promise<Result<Nothing, RuleRefusal>> =>
  app.db.write(async (tx) => {
    if (!(await removeRule(tx, who.workspaceId, id, isAway ? app.now() : null))) return refused('not-found')
    await noteDeed(app, tx, who, isAway ? 'feed-rule.dropped' : 'feed-rule.restored', id)
    return done({})
  })

/** A person wants a post of this item now, whatever the rule or the day say. */
export const makeNow = (
  app: App,
  given: Given,
  who: Who,
  wish: { id: string; itemId: string },
): Promise<Result<{ postId: string }, RuleRefusal>> =>
  inTurn(who.workspaceId, () =>
    app.db.write(async (tx) => {
      const rule = await lockedRule(tx, wish.id)
      if (rule?.workspaceId !== who.workspaceId) return refused('not-found')
      const line = await lockedLine(tx, wish.id, wish.itemId)
      if (!line) return refused('not-found')
      if (line.state === 'made') return refused('already-made')
      const postId = await makePost(app, given, tx, rule, line, who.account.id)
      if (postId === null) return refused('not-found')
      await noteDeed(app, tx, who, 'feed-rule.made-post', wish.id)
      return done({ postId })
    }),
  )

/** Nothing is to be made of what waits. */
export const letGo = (
  app: App,
  who: Who,
  wish: { id: string; itemId: string },
): Promise<Result<Nothing, RuleRefusal>> =>
  app.db.write(async (tx) => {
    const rule = await lockedRule(tx, wish.id)
    if (rule?.workspaceId !== who.workspaceId) return refused('not-found')
    const line = await lockedLine(tx, wish.id, wish.itemId)
    if (line?.state !== 'waiting') return refused('not-waiting')
    const by = who.account.id
    await settleLine(tx, line, { state: 'filtered', reason: 'let-go', about: '{}', postId: null, by, at: app.now() })
    await noteDeed(app, tx, who, 'feed-rule.let-go', wish.id)
    return done({})
  })

async function objectionTo(app: App, workspaceId: string, { sourceId, template, channelIds }: RuleWish) {
  const [unknown] = unknownIn(template)
  if (unknown !== undefined) return refused('unknown-placeholder', { name: unknown })
  if (!speaksOfItem(template)) return refused('says-nothing-of-it')
  const [source] = await feeds.byIds(app.db.read, workspaceId, [sourceId])
  if (!source || source.removedAt !== null) return refused('no-such-source')
  const known = new Set((await channelsOf(app, workspaceId)).map(({ id }) => id))
  return channelIds.every((id) => known.has(id)) ? null : refused('no-such-channel')
}

async function noteDeed(app: App, tx: Writer, who: Who, deed: string, id: string): Promise<void> {
  await record(tx, who, deed, { id }, app.now())
  await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.feed-rule', id })
}
