import type { App } from '#app'
import type * as z from 'zod'
import { channelsOf } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { dateWords } from '#platform/date-words.ts'
import type { Lang } from '#platform/words.ts'
import { approvalsOf } from './approval/approvals.sql.ts'
import { capFinding } from './cap/cap.ts'
import { findings, lengthFor, type Finding } from './check.ts'
import { alikeNearby } from './alike.sql.ts'
import { cardDeliveriesOf, deliveriesOf } from './deliveries.sql.ts'
import { fingerprintOf } from './fingerprint.ts'
import { standingFreezes } from './freeze/freezes.sql.ts'
import { isHeld } from './freeze/held.ts'
import { lastChanges } from './live/changes.sql.ts'
import { mediaByIds } from './media.sql.ts'
import { contentOf } from './post-content.ts'
import { allMedia, type Content, renderFor } from './post.ts'
import { channelsOfPosts, type PostRow } from './posts.sql.ts'
import { houseAt } from './standing.ts'
import { partsFor } from './thread.ts'
import type { PostCheck } from './writing/discussion.ts'
import { deliveryView, type PostCard, type PostView } from './views.ts'

/** A post with everything the composer shows. */
export async function postView(app: App, post: PostRow, lang: Lang): Promise<z.output<typeof PostView>> {
  const content = await contentOf(app.db.read, post)
  const [media, deliveries] = await Promise.all([
    mediaByIds(app.db.read, post.workspaceId, allMedia(content)),
    deliveriesOf(app.db.read, [post.id]),
  ])
  const changes = await changesBy(app, deliveries)
  return {
    ...post,
    content,
    media,
    deliveries: deliveries.map((row) => deliveryView(row, lang, changes.get(row.id))),
  }
}

/** What is being done with what is live, or was tried. */
async function changesBy(app: App, deliveries: readonly { id: string; state: string }[]) {
  const live = deliveries.filter(({ state }) => state === 'live').map(({ id }) => id)
  return new Map((await lastChanges(app.db.read, live)).map((change) => [change.aboutId, change]))
}

/** Posts as cards, with what became of them on each channel. */
export async function postCards(app: App, posts: readonly PostRow[], lang: Lang): Promise<z.output<typeof PostCard>[]> {
  const ids = posts.map(({ id }) => id)
  const [first] = posts
  const [channels, deliveries, approvals, freezes] = await Promise.all([
    channelsOfPosts(app.db.read, ids),
    cardDeliveriesOf(app.db.read, ids),
    approvalsOf(app.db.read, ids),
    first ? standingFreezes(app.db.read, first.workspaceId) : [],
  ])
  const changes = await changesBy(app, deliveries)
  const channelsBy = Map.groupBy(channels, ({ postId }) => postId)
  const deliveriesBy = Map.groupBy(deliveries, ({ postId }) => postId)
  const approvalBy = new Map(approvals.map((one) => [one.postId, one.state]))
  return posts.map((post) => {
    const mine = deliveriesBy.get(post.id) ?? []
    return {
      ...post,
      channelIds: (channelsBy.get(post.id) ?? []).map(({ channelId }) => channelId),
      approval: approvalBy.get(post.id) ?? null,
      isChanged: post.plannedVersion !== null && post.plannedVersion < post.version,
      isHeld: mine.some((one) => isWaiting(one) && isHeld(freezes, { postId: post.id, channelId: one.channelId })),
      isExcepted: freezes.some(({ exceptions }) => exceptions.includes(post.id)),
      deliveries: mine.map((row) => deliveryView(row, lang, changes.get(row.id))),
    }
  })
}

const isWaiting = ({ state }: { state: string }): boolean => state === 'planned' || state === 'due'

const ALIKE_DAYS = 30
const PARTS_SHOWN = 40

/** Everything every channel would say about this text, all at once. */
export async function checkPost(
  app: App,
  checks: readonly PostCheck[],
  who: Who,
  { id: postId, zone, at }: { id: string; zone: string; at: Temporal.Instant },
  content: Content,
) {
  const channels = await channelsOf(app, who.workspaceId)
  const media = await mediaByIds(app.db.read, who.workspaceId, allMedia(content))
  const house = await houseAt(app, app.db.read, who.workspaceId, { at, zone })
  return Promise.all(
    content.channels.flatMap((variant) => {
      const channel = channels.find(({ id }) => id === variant.channelId)
      if (!channel) return []
      const rendered = renderFor(content, variant, media, channel.account.can.publish)
      const rule = channel.account.can.publish
      const measured = rule ? lengthFor(rendered, rule) : { length: 0, max: 0, fits: false }
      const parts = rule ? partsFor(rendered, rule).posts : []
      const found = findings(rendered, channel.account, { ...house, isExpired: channel.state === 'expired' })
      return Promise.all([
        alikeFinding(app, who, { channelId: channel.id, postId, text: rendered.text, at }),
        capFinding(app, channel, { postId, at, zone, lang: who.lang }),
      ]).then(([alike, full]) => ({
        channelId: channel.id,
        ...measured,
        parts: parts.length > 1 ? parts.slice(0, PARTS_SHOWN) : [],
        partsCount: parts.length,
        findings: [
          ...found,
          ...alike,
          ...full,
          ...checks.flatMap((check) =>
            check({ ...rendered, lang: content.lang, goal: content.goal, channelGoals: channel.goals }),
          ),
        ],
      }))
    }),
  )
}

async function alikeFinding(
  app: App,
  who: Who,
  q: { channelId: string; postId: string; text: string; at: Temporal.Instant },
): Promise<Finding[]> {
  if (q.text === '') return []
  const days = { hours: ALIKE_DAYS * 24 }
  const other = await alikeNearby(app.db.read, {
    channelId: q.channelId,
    fingerprint: fingerprintOf(q.text),
    from: q.at.subtract(days),
    to: q.at.add(days),
    notPost: q.postId,
  })
  if (!other) return []
  const day = dateWords(other.dueAt, who.lang, { dateStyle: 'long', timeZone: 'UTC' })
  return [{ kind: 'alike', weight: 'look', about: { day }, fix: null, mediaId: null }]
}
