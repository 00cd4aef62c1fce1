import type { App } from '#app'
import { takeLate } from './handoffs.sql.ts'

const MOST_REMINDERS = 3
const AGAIN_HOURS = 24
const AT_ONCE = 100

/** Reminds those who have not answered in time, once a day and three times at most; the conversation itself wakes by its hour. */
export const remindLate = (app: App): Promise<void> =>
  app.db.write(async (tx) => {
    const now = app.now()
    const late = await takeLate(tx, {
      now,
      again: now.subtract({ hours: AGAIN_HOURS }),
      most: MOST_REMINDERS,
      limit: AT_ONCE,
    })
    for (const { id, workspaceId } of late) {
      if (app.mail.ready) await app.jobs.add(tx, 'converse.handoff-mail', { id, workspaceId, reminder: dayOf(now) })
      await app.live.tell(tx, { workspaceId, kind: 'converse.handoff', id })
    }
  })

/** Names the reminder of a day, so that the same one is never sent twice. */
const dayOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 86_400_000)
