import * as z from 'zod'
import type { App } from '#app'
import { id, instant } from '#platform/endpoint.ts'
import type { Lang } from '#platform/words.ts'
import { standingFreezes } from '../freeze/freezes.sql.ts'
import { isHeld } from '../freeze/held.ts'
import { lastChanges, type LastChange } from '../live/changes.sql.ts'
import { POST_STATES } from '../post.ts'
import { changeView, DeliveryView, isOver, reasonOf, reasonSaid, shownState } from '../views.ts'
import { firstWords } from './first-words.ts'
import { APPROVALS, cardRowsByIds, type CardDeliveryRow, type CardRow } from './cards.sql.ts'

/** As much of a delivery as a card shows; the rest comes with the post. */
const CardDelivery = DeliveryView.pick({
  id: true,
  channelId: true,
  part: true,
  state: true,
  url: true,
  reason: true,
  reasonSaid: true,
  isWaiting: true,
  isHandled: true,
  change: true,
})

/** A line of a list: what a card draws and no more. */
export const PostCard = z.object({
  id,
  /** The story it came from. */
  storyId: id.nullable(),
  /** Its first words. */
  text: z.string(),
  lang: z.string(),
  state: z.enum(POST_STATES),
  wallTime: z.string().nullable(),
  zone: z.string(),
  at: instant.nullable(),
  updatedAt: instant,
  labels: z.array(z.string()),
  channelIds: z.array(id),
  mediaIds: z.array(id),
  isChanged: z.boolean(),
  /** Where it stands with those who must agree; null when nobody was asked. */
  approval: z.enum(APPROVALS).nullable(),
  /** A freeze stands over it: nothing of it goes out until that is lifted or an exception is made. */
  isHeld: z.boolean(),
  /** It goes out although everything else is frozen. */
  isExcepted: z.boolean(),
  deliveries: z.array(CardDelivery),
})

export type PostCard = z.output<typeof PostCard>

/** Posts as cards, in the order of their hours. */
export const cardsByIds = async (app: App, workspaceId: string, ids: readonly string[], lang: Lang) =>
  ids.length === 0 ? [] : asCards(app, workspaceId, await cardRowsByIds(app.db.read, workspaceId, ids), lang)

/** Rows as cards, with what became of the posts on each channel. */
export async function asCards(
  app: App,
  workspaceId: string,
  rows: readonly CardRow[],
  lang: Lang,
): Promise<PostCard[]> {
  const live = rows.flatMap(({ deliveries }) => deliveries.filter(({ state }) => state === 'live').map((one) => one.id))
  const [changed, freezes] = await Promise.all([
    lastChanges(app.db.read, live),
    standingFreezes(app.db.read, workspaceId),
  ])
  const changes = new Map(changed.map((change) => [change.aboutId, change]))
  return rows.map((row) => ({
    ...row,
    text: firstWords(row.text),
    isHeld: row.deliveries.some(
      ({ state, channelId }) => WAITING.has(state) && isHeld(freezes, { postId: row.id, channelId }),
    ),
    isExcepted: freezes.some(({ exceptions }) => exceptions.includes(row.id)),
    deliveries: row.deliveries.map((one) => cardDelivery(one, lang, changes.get(one.id))),
  }))
}

const WAITING = new Set<CardDeliveryRow['state']>(['planned', 'due'])

function cardDelivery(row: CardDeliveryRow, lang: Lang, change: LastChange | undefined): z.output<typeof CardDelivery> {
  const reason = reasonOf(row)
  return {
    id: row.id,
    channelId: row.channelId,
    part: row.part,
    state: shownState(row),
    url: row.remoteUrl,
    reason,
    reasonSaid: reasonSaid({ ...row, reason }, lang),
    isWaiting: row.isWaiting,
    isHandled: row.isHandled,
    change: row.isGone || !change || isOver(change) ? null : changeView(change, lang),
  }
}
