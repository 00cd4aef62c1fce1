import type { App } from '#app'
import { record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { actsOfMark } from '../moderate/acts.sql.ts'
import { undoAct } from '../moderate/moderate.ts'
import { refreshThreads, tellThreads } from '../refresh.ts'
import { lockThreads, setStanding } from '../threads.sql.ts'
import { Standing } from '../undo.ts'
import { takeMark } from './rules.sql.ts'

/** Puts a conversation back to how it stood before a rule touched it, and shows again what the rule had hidden. */
export async function undoMark(app: App, who: Who, id: string): Promise<Result<Nothing, 'nothing-to-undo'>> {
  return app.db.write(async (tx) => {
    const mark = await takeMark(tx, who.workspaceId, id, who.account.id, app.now())
    if (!mark) return refused('nothing-to-undo')
    const before = Standing.safeParse(mark.before)
    const [there] = await lockThreads(tx, who.workspaceId, [mark.threadId])
    if (there && before.success) await setStanding(tx, { ...before.data, id: there.id })
    for (const act of await actsOfMark(tx, id)) await undoAct(app, tx, who.workspaceId, act.id)
    await record(tx, who, 'rule-undone', { rule: mark.ruleId, thread: mark.threadId }, app.now())
    await refreshThreads(tx, [mark.threadId], app.now())
    await tellThreads(app, tx, who.workspaceId, [mark.threadId])
    return done({})
  })
}
