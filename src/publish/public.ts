import type { App } from '#app'
import { channelsOf } from '#desk'
import type { Reader, Writer } from '#platform/database.ts'
import { cancelUntouched, deliveryByRemote, deliveryRow, troubledDeliveries } from './deliveries.sql.ts'
import { channelsFilled } from './posts.sql.ts'

export { beginFreeze, freezesNow, liftFreeze } from './freeze/freeze.ts'
export { publishSlice, type PublishRoutes } from './slice.ts'
export { slotsNextCommand } from './slots-command.ts'
export { planReply, type ReplyWish } from './reply.ts'
export { Payload as DeliveryPayload } from './payload.ts'
export type { Given as PublishGiven } from './given.ts'
export type { Settled } from './settle.sql.ts'
export type { DeliveryState } from './delivery.ts'

/** Takes back what has not been begun; false when it is too late. */
export const cancelDelivery = async (app: Pick<App, 'now'>, tx: Writer, id: string): Promise<boolean> =>
  (await cancelUntouched(tx, { id }, app.now())).length > 0

export const deliveryById = (db: Reader, id: string) => deliveryRow(db, id)

/** Which of our own posts or replies a remote thing is. */
export const publishedPost = (db: Reader, channelId: string, externalId: string) =>
  deliveryByRemote(db, channelId, externalId)

/** Deliveries that wait for a person's decision. */
export const troubles = (db: Reader, workspaceId: string) => troubledDeliveries(db, workspaceId)

const AHEAD_HOURS = 48

/** Channels on which nothing is planned for the next two days. */
export async function openSlots(app: Pick<App, 'networks' | 'db' | 'now'>, workspaceId: string) {
  const now = app.now()
  const filled = await channelsFilled(app.db.read, workspaceId, now, now.add({ hours: AHEAD_HOURS }))
  const busy = new Set(filled.map(({ channelId }) => channelId))
  const channels = await channelsOf(app, workspaceId)
  return channels
    .filter(({ id, account }) => account.can.publish !== null && !busy.has(id))
    .map(({ id, name, handle, goals }) => ({ channelId: id, name, handle, goals }))
}
