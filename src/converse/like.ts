import type { App } from '#app'
import { lineTo } from '#desk'
import type { NetworkTrouble } from '#networks'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { setLiked } from './messages.sql.ts'
import { tellThreads } from './refresh.ts'
import { messageForDeed } from './talk.sql.ts'

type Refusal = NetworkTrouble | 'no-such-thread' | 'cannot-like-here'

/** Likes a message on its network, or takes the like back; doing it twice does no harm. */
export async function likeMessage(app: App, who: Who, id: string, liked: boolean): Promise<Result<Nothing, Refusal>> {
  const message = await messageForDeed(app.db.read, who.workspaceId, id)
  if (!message?.externalId) return refused('no-such-thread')
  const open = await lineTo(app, message.channelId)
  const action = liked ? 'like' : 'unlike'
  if (!open?.network.act || !open.channel.account.can.act.includes(action)) return refused('cannot-like-here')
  const outcome = await open.network.act.perform(open.line, { action, refId: message.externalId })
  if (outcome.state === 'rejected' || outcome.state === 'not-sent' || outcome.state === 'unknown')
    return refused(outcome.error.reason, outcome.error.about)
  await app.db.write(async (tx) => {
    await setLiked(tx, id, liked)
    await tellThreads(app, tx, who.workspaceId, [message.threadId])
  })
  return done({})
}
