import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { addDeliverJob } from '../deliver-job.ts'
import { cancelUntouched, lockedDeliveriesOf, moveUntouched } from '../deliveries.sql.ts'
import { lockedPost, planPost, type PostRow } from '../posts.sql.ts'
import { instantOf } from '../wall-clock.ts'
import { pace, type Missed } from './held.sql.ts'

/** What shall become of the posts that missed their hour: out one after another, the same hour on a later day, or drafts again. */
export const MISSED_WISHES = ['publish', 'replan', 'draft'] as const

export type MissedWish = (typeof MISSED_WISHES)[number]

/** How many posts went which way. A post whose new hour does not exist, or comes twice, is not moved to a guess: it becomes a draft. */
export type Dealt = { published: number; replanned: number; drafted: number }

const PACE_SECONDS = 20

export async function dealWith(
  app: App,
  tx: Writer,
  workspaceId: string,
  missed: readonly Missed[],
  wish: MissedWish,
): Promise<Dealt> {
  const postIds = [...new Set(missed.map(({ postId }) => postId))]
  const dealt: Dealt = { published: 0, replanned: 0, drafted: 0 }
  if (postIds.length === 0) return dealt
  if (wish === 'publish') {
    await pace(
      tx,
      missed.map(({ id }) => id),
      PACE_SECONDS,
      app.now(),
    )
    return { ...dealt, published: postIds.length }
  }
  const posts: PostRow[] = []
  for (const id of postIds) {
    const post = await lockedPost(tx, workspaceId, id)
    if (post) posts.push(post)
  }
  const days = daysUntilAhead(posts, app.now())
  for (const post of posts) {
    const isMoved = wish === 'replan' && (await moveBy(app, tx, post, days))
    if (isMoved) dealt.replanned += 1
    else {
      await backToDraft(app, tx, post)
      dealt.drafted += 1
    }
  }
  return dealt
}

/** All move by the same number of days, so that what stood apart still does; the first of them lands ahead of now. */
export function daysUntilAhead(posts: readonly Pick<PostRow, 'wallTime' | 'zone'>[], now: Temporal.Instant): number {
  const behind = posts.flatMap(({ wallTime, zone }) =>
    wallTime ? Temporal.PlainDateTime.from(wallTime).until(now.toZonedDateTimeISO(zone).toPlainDateTime()) : [],
  )
  return Math.max(1, ...behind.map((time) => Math.floor(time.total('days')) + 1))
}

async function moveBy(app: App, tx: Writer, post: PostRow, days: number): Promise<boolean> {
  if (post.wallTime === null) return false
  const wallTime = Temporal.PlainDateTime.from(post.wallTime).add({ days }).toString({ smallestUnit: 'minute' })
  const at = instantOf({ wallTime, zone: post.zone })
  if (!at.ok) return false
  for (const { channelId } of await moveUntouched(tx, post.id, at.value))
    await addDeliverJob(app, tx, channelId, at.value)
  await planPost(tx, { id: post.id, state: post.state, wallTime, zone: post.zone, at: at.value, now: app.now() })
  return true
}

async function backToDraft(app: App, tx: Writer, post: PostRow): Promise<void> {
  await cancelUntouched(tx, { postId: post.id }, app.now())
  const isOut = (await lockedDeliveriesOf(tx, post.id)).length > 0
  if (!isOut) await planPost(tx, { ...post, state: 'draft', now: app.now() })
}
