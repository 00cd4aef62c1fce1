import type { App } from '#app'
import type { Reader, Writer } from '#platform/database.ts'
import { cancelUntouched, deliveryByRemote } from './deliveries.sql.ts'

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
  (await cancelUntouched(tx, { id }, app.now())).length > 0

/** Which of our own posts or replies a remote thing is. */
export const publishedPost = (db: Reader, channelId: string, externalId: string) =>
  deliveryByRemote(db, channelId, externalId)
