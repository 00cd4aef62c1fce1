import type { App } from '#app'
import { waitingThreads } from './queue.sql.ts'
import { rowsFrom } from './rows.ts'

export { converseSlice, type ConverseRoutes } from './slice.ts'
export { replySettled, type SettledReply } from './settled.ts'
export { answerFigures, type AnswerFigures } from './answers.sql.ts'
export { queueCounts } from './counts.sql.ts'
export { ingest } from './ingest.ts'
export { coach } from './coach/coach.ts'
export { addressOf } from './persons/address.ts'
export { addRule, changeRule } from './rules/rules.sql.ts'

/** Who waits for us, the most pressing first, with the reasons. */
export const waiting = async (app: Pick<App, 'db' | 'now'>, workspaceId: string, limit: number) =>
  rowsFrom(app.db.read, workspaceId, await waitingThreads(app.db.read, workspaceId, limit), app.now())
