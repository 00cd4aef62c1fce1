import type { App } from '#app'
import { channelsOf, workspaceById } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import type { Facts } from '#platform/result.ts'
import { feeds, stories } from '#watch'
import type { Given } from '../given.ts'
import { intendIn } from '../plan-post.ts'
import { addPost, savePost, saveVariants } from '../posts.sql.ts'
import { nextSlotFor, type QueueRefusal } from '../queue/queue.ts'
import { markQueued } from '../queue/queues.sql.ts'
import { houseAt } from '../standing.ts'
import { settleLine, type ItemRow } from './items.sql.ts'
import { labelPost, type RuleRow } from './rules.sql.ts'
import type { Filtered } from './sift.ts'
import { aboutStop, contentFor, stopsFor } from './write-item.ts'

/** Why a post that was to stand in the queue is only a draft. */
export type Held = QueueRefusal | 'cannot-go-out'

/**
 * Makes the post of an item and writes that down beside it, in one transaction: a desk that dies has made both or neither. What cannot
 * stand in the queue is a draft, with the reason.
 */
export async function makePost(
  app: App,
  given: Given,
  tx: Writer,
  rule: RuleRow,
  line: ItemRow,
  by: string | null,
): Promise<string | null> {
  const { workspaceId } = rule
  const [item] = await feeds.itemsByIds(tx, workspaceId, [line.itemId])
  const workspace = await workspaceById(tx, workspaceId)
  const settle = (
    state: 'made' | 'filtered',
    postId: string | null,
    reason: Held | Filtered | null,
    about: Facts = {},
  ) => settleLine(tx, line, { state, postId, reason, about: JSON.stringify(about), by, at: app.now() })
  if (!item || !workspace) {
    await settle('filtered', null, 'item-gone')
    return null
  }
  const channels = await channelsOf(app, workspaceId)
  const content = contentFor(rule, item, channels, workspace.lang)
  const when = { wallTime: null, zone: workspace.zone, at: null }
  const { id } = await addPost(tx, {
    workspaceId,
    storyId: item.storyId,
    text: content.text,
    lang: content.lang,
    ...when,
    author: rule.madeBy,
    now: app.now(),
  })
  const saved = await savePost(tx, { ...content, ...when, id, version: 1, now: app.now() })
  await saveVariants(tx, id, content.channels)
  if (rule.labels.length > 0) await labelPost(tx, id, rule.labels)
  await stories.drafted(tx, app, workspaceId, item.storyId)
  const house = await houseAt(app, tx, workspaceId, { at: app.now(), zone: workspace.zone })
  const [stop] = stopsFor(content, channels, house)
  const held =
    rule.becomes === 'draft' || !saved
      ? null
      : stop
        ? { reason: 'cannot-go-out' as const, about: aboutStop(stop) }
        : await intoQueue(app, given, tx, rule, {
            id,
            version: saved.version,
            channelIds: content.channels.map(({ channelId }) => channelId),
          })
  await settle('made', id, held?.reason ?? null, held?.about)
  await app.live.tell(tx, { workspaceId, kind: 'publish.post', id })
  return id
}

/** Puts it at the next open hour of its channels; gives back why not. */
async function intoQueue(
  app: App,
  given: Given,
  tx: Writer,
  rule: RuleRow,
  post: { id: string; version: number; channelIds: string[] },
): Promise<{ reason: QueueRefusal; about?: Facts } | null> {
  if (post.channelIds.length === 0) return { reason: 'no-channels' }
  const slot = await nextSlotFor(app, rule.workspaceId, { channelIds: post.channelIds, category: rule.category })
  if (!slot.ok) return slot
  const { at, wall, zone, category } = slot.value
  const planned = await intendIn(app, given, speaking(rule), { ...post, wallTime: wall, zone, at, holdUntil: null })(tx)
  if (!planned.ok) return planned
  await markQueued(tx, post.id, rule.category ?? category)
  return null
}

/** A rule speaks for whoever made it. */
const speaking = ({ workspaceId, madeBy, madeByName }: RuleRow): Who => ({
  workspaceId,
  role: 'manager',
  lang: 'en',
  account: { id: madeBy, name: madeByName, email: '' },
})
