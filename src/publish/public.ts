import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { answerPosted } from './by-hand.ts'
import { cancelHanded, cancelUntouched, deliveryByRemote, deliveryRow } from './deliveries.sql.ts'
import { livePosts, postTexts } from './live-posts.sql.ts'
import { advertisements } from './marking/advertisements.ts'
import { isMarked, markFor, missingFacts, Paid } from './marking/paid.ts'
import { troubles } from './trouble/troubles.ts'

export { beginFreeze, freezesNow, liftFreeze } from './freeze/freeze.ts'
export { publishSlice, type PublishRoutes } from './slice.ts'
export { nextSlots, SlotRules } from './slots.ts'
export { slotsNextCommand } from './slots-command.ts'
export { noteGone } from './live/note-changes.ts'
export { planReply, type ReplyWish } from './reply.ts'
export { Payload as DeliveryPayload } from './payload.ts'
export type { Given as PublishGiven } from './given.ts'
export type { Settled } from './settle.sql.ts'
export type { DeliveryState } from './delivery.ts'

/** Takes back what has not been begun; false when it is too late. */
export const cancelDelivery = async (app: Pick<App, 'now'>, tx: Writer, id: string): Promise<boolean> =>
  (await cancelUntouched(tx, { id }, app.now())).length > 0 || (await cancelHanded(tx, id, app.now())).length > 0

/**
 * What we have sent: one by its id, by the name it has at its network, our posts on a channel, what posts say, answers a person posts, what went wrong,
 * and the posts that are advertising with what the law wants of them.
 */
export const ledger = {
  byId: deliveryRow,
  byRemote: deliveryByRemote,
  livePosts,
  postTexts,
  answerPosted,
  troubles,
  marking: { advertisements, isMarked, markFor, missingFacts, Paid },
}
