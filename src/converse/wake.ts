import type { App } from '#app'
import { forgetGone } from './messages.sql.ts'
import { newlyDue } from './promise/promises.sql.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { WAITING } from './priority.ts'
import { foldCounts, lockThreads, reopen, rerank, wakeThreads } from './threads.sql.ts'
import { forgetPresence } from './together/presence.sql.ts'
import { forgetUndos } from './undos.sql.ts'

const AT_ONCE = 500
const GONE_DAYS = 2
const UNDO_DAYS = 30

/** Brings back the conversations whose hour has come. */
export const wake = (app: App): Promise<void> =>
  app.db.write(async (tx) => {
    const woken = await wakeThreads(tx, app.now(), AT_ONCE)
    for (const [workspaceId, rows] of Map.groupBy(woken, (row) => row.workspaceId))
      await tellThreads(
        app,
        tx,
        workspaceId,
        rows.map(({ id }) => id),
      )
  })

/** What we promised is due: the conversation comes back, on top. */
export const remind = (app: App): Promise<void> =>
  app.db.write(async (tx) => {
    const due = await newlyDue(tx, app.now(), AT_ONCE)
    for (const [workspaceId, rows] of Map.groupBy(due, (row) => row.workspaceId)) {
      const ids = [...new Set(rows.map(({ threadId }) => threadId))]
      await lockThreads(tx, workspaceId, ids)
      await refreshThreads(tx, ids, app.now())
      await reopen(tx, ids)
      await tellThreads(app, tx, workspaceId, ids)
    }
  })

/** Lets those who have begun to wait rise in the queue. */
export const rise = (app: App): Promise<void> =>
  app.db.write(async (tx) => {
    await rerank(tx, app.now(), WAITING)
  })

/** Adds up counters and forgets what nobody will ask for again. */
export const tidy = (app: App): Promise<void> =>
  app.db.write(async (tx) => {
    await foldCounts(tx)
    await forgetGone(tx, app.now().subtract({ hours: GONE_DAYS * 24 }))
    await forgetPresence(tx, app.now().subtract({ hours: 1 }))
    await forgetUndos(tx, app.now().subtract({ hours: UNDO_DAYS * 24 }))
  })
