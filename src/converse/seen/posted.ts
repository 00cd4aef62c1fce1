import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { ledger } from '#publish'
import { answerById } from '../answers.sql.ts'
import { replySettled } from '../settled.ts'

/** A person has posted our answer on its page: it stands there now, under this link if it has one. */
export const posted = (
  app: App,
  who: Who,
  messageId: string,
  link: string,
): Promise<Result<Record<string, never>, 'no-such-answer' | 'not-a-link' | 'not-waiting'>> =>
  app.db.write(async (tx) => {
    const ours = await answerById(tx, who.workspaceId, messageId)
    if (!ours?.deliveryId) return refused('no-such-answer')
    const settled = await ledger.answerPosted(app, tx, who, ours.deliveryId, link)
    if (!settled.ok) return refused(settled.reason === 'not-a-link' ? 'not-a-link' : 'not-waiting')
    await replySettled(app, tx, [settled.value])
    return done({})
  })
