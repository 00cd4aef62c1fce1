import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Given } from '../given.ts'
import { inTurn } from '../queue/queue.ts'
import { daysFrom } from '../wall-clock.ts'
import { madeSince, nextWaiting, noteStumble, settleLine, type ItemRow } from './items.sql.ts'
import { makePost } from './make.ts'
import { noteNew } from './note.ts'
import { lockedRule, rulesOn } from './rules.sql.ts'

const RULES_AT_ONCE = 100

/** Follows every rule that is on: notes what its source brought, and makes posts of what waits. Cut off, it goes on where it was. */
export async function followRules(app: App, given: Given, signal: AbortSignal): Promise<void> {
  for (let after: string | undefined = '0'; after !== undefined && !signal.aborted;) {
    const rules: Awaited<ReturnType<typeof rulesOn>> = await rulesOn(app.db.read, after, RULES_AT_ONCE)
    // Whatever is wrong with one must not silence the others.
    for (const rule of rules)
      await followRule(app, given, rule, signal).catch((error: unknown) =>
        app.log.error({ error: String(error), rule: rule.id }, 'a rule could not be followed'),
      )
    after = rules.length === RULES_AT_ONCE ? rules.at(-1)?.id : undefined
  }
}

export async function followRule(
  app: App,
  given: Given,
  rule: { id: string; workspaceId: string },
  signal: AbortSignal,
): Promise<void> {
  await noteNew(app, rule.id, signal)
  for (let left = true; left && !signal.aborted;)
    // Two posts that are queued at the same moment must not be given the same slot.
    left = await inTurn(rule.workspaceId, () => settleNext(app, given, rule.id))
}

/** Decides about the item that has waited longest; false when the day is full or nothing waits. */
async function settleNext(app: App, given: Given, ruleId: string): Promise<boolean> {
  let line: ItemRow | undefined
  try {
    return await app.db.write(async (tx) => {
      const rule = await lockedRule(tx, ruleId)
      if (!rule?.isOn) return false
      line = await nextWaiting(tx, ruleId)
      if (!line) return false
      const now = app.now()
      if (rule.keepDays !== null && isOlder(line.notedAt, rule.keepDays, now)) {
        const about = JSON.stringify({ days: rule.keepDays })
        await settleLine(tx, line, {
          state: 'filtered',
          reason: 'waited-too-long',
          about,
          postId: null,
          by: null,
          at: now,
        })
        return true
      }
      const zone = (await workspaceById(tx, rule.workspaceId))?.zone ?? 'UTC'
      const { from } = daysFrom(now.toZonedDateTimeISO(zone).toPlainDate().toString(), 1, zone)
      if ((await madeSince(tx, ruleId, from)) >= rule.aDay) return false
      await makePost(app, given, tx, rule, line, null)
      await app.live.tell(tx, { workspaceId: rule.workspaceId, kind: 'publish.feed-rule', id: ruleId })
      return true
    })
  } catch (fault) {
    // One item that breaks us waits behind the others, so that they do not wait for it.
    const { itemId } = line ?? {}
    if (itemId !== undefined) await app.db.write((tx) => noteStumble(tx, ruleId, itemId))
    throw fault
  }
}

const isOlder = (at: Temporal.Instant, days: number, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at.add({ hours: days * 24 }), now) < 0
