import type { App } from '#app'
import { record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { removeMessage } from '../answers.sql.ts'
import { refreshThreads, tellThreads } from '../refresh.ts'
import { lockThreads, removeThread } from '../threads.sql.ts'
import { isAnswered, isEmpty, seenMessage } from './seen.sql.ts'

/** Takes out again what was put in by hand, with its conversation when nothing is left of it. */
export const takeOut = (
  app: App,
  who: Who,
  messageId: string,
): Promise<Result<Record<string, never>, 'no-such-message' | 'has-an-answer'>> =>
  app.db.write(async (tx) => {
    const { workspaceId } = who
    const seen = await seenMessage(tx, workspaceId, messageId)
    if (!seen) return refused('no-such-message')
    await lockThreads(tx, workspaceId, [seen.threadId])
    if (seen.externalId !== null && (await isAnswered(tx, seen.channelId, seen.externalId)))
      return refused('has-an-answer')
    await removeMessage(tx, seen.id)
    await record(tx, who, 'message-taken-out', { message: messageId }, app.now())
    if (await isEmpty(tx, seen.threadId)) await removeThread(tx, seen.threadId)
    else await refreshThreads(tx, [seen.threadId], app.now())
    await tellThreads(app, tx, workspaceId, [seen.threadId])
    return done({})
  })
