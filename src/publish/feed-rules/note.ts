import type { App } from '#app'
import { workspaceById } from '#desk'
import { feeds } from '#watch'
import { addLines, type NewLine } from './items.sql.ts'
import { lockedRule, noteUpTo } from './rules.sql.ts'
import { sift } from './sift.ts'

const AT_ONCE = 200

/**
 * Gives every new item of the source its line, and moves on in the same transaction: whatever dies in between, an item has either its
 * line or is still ahead.
 */
export async function noteNew(app: App, ruleId: string, signal: AbortSignal): Promise<void> {
  for (let left = true; left && !signal.aborted;) left = await noteSome(app, ruleId)
}

const noteSome = (app: App, ruleId: string): Promise<boolean> =>
  app.db.write(async (tx) => {
    const rule = await lockedRule(tx, ruleId)
    if (!rule?.isOn) return false
    const items = await feeds.itemsAfter(tx, { sourceId: rule.sourceId, after: rule.notedTo, limit: AT_ONCE })
    const last = items.at(-1)
    if (!last) return false
    const workspace = await workspaceById(tx, rule.workspaceId)
    const lines = items.map((item): NewLine => {
      const refused = sift(rule, item, workspace?.lang ?? 'en')
      return {
        itemId: item.id,
        title: item.title,
        url: item.url,
        toldAt: item.publishedAt,
        state: refused ? 'filtered' : 'waiting',
        reason: refused?.reason ?? null,
        about: JSON.stringify(refused?.about ?? {}),
      }
    })
    await addLines(tx, ruleId, lines, app.now())
    await noteUpTo(tx, ruleId, last.id)
    await app.live.tell(tx, { workspaceId: rule.workspaceId, kind: 'publish.feed-rule', id: ruleId })
    return items.length === AT_ONCE
  })
