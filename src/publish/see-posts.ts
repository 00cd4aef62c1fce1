import type { App } from '#app'
import type * as z from 'zod'
import { channelsOf } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { dateWords } from '#platform/date-words.ts'
import type { Lang } from '#platform/words.ts'
import { capFinding } from './cap/cap.ts'
import { findings, lengthFor, type Finding } from './check.ts'
import { alikeNearby } from './alike.sql.ts'
import { deliveriesOf } from './deliveries.sql.ts'
import { fingerprintOf } from './fingerprint.ts'
import { lastChanges } from './live/changes.sql.ts'
import { mediaByIds } from './media.sql.ts'
import { contentOf } from './post-content.ts'
import { allMedia, type Content, renderFor } from './post.ts'
import type { PostRow } from './posts.sql.ts'
import { houseAt } from './standing.ts'
import { partsFor } from './thread.ts'
import type { PostCheck } from './writing/discussion.ts'
import { deliveryView, type PostView } from './views.ts'

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
