import type { App } from '#app'
import { workspaceById } from '#desk'
import { openWeb } from '#networks'
import { done, refused, type Result } from '#platform/result.ts'
import type { GrowRefusal } from '../words.ts'
import { keepFollowers, keepLook, keepPosts, partnerPage, partnersDue } from './partners.sql.ts'

const TEXT_LETTERS = 600
const ABOUT_LETTERS = 600
const EVERY_HOURS = 20
const AT_ONCE = 100

/** Reads what somebody's page tells everybody: how many follow it, and what it wrote last. */
export async function lookAtPartner(
  app: App,
  workspaceId: string,
  id: string,
): Promise<Result<{ posts: number; followers: number | null }, GrowRefusal>> {
  const [partner] = await partnerPage(app.db.read, { workspaceId, id, before: null, limit: 1 })
  if (!partner) return refused('no-such-partner')
  const profile = await openWeb.profile(app.outgoing, partner.url)
  const at = app.now()
  if (profile === 'unknown' || profile === 'silent') {
    await app.db.write((tx) => keepLook(tx, id, { at, answered: false, about: null }))
    return refused(profile === 'unknown' ? 'page-unreadable' : 'page-silent')
  }
  const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
  const day = at.toZonedDateTimeISO(zone).toPlainDate().toString()
  const { followers } = profile
  await app.db.write(async (tx) => {
    await keepLook(tx, id, { at, answered: true, about: profile.about.slice(0, ABOUT_LETTERS) })
    await keepPosts(
      tx,
      id,
      profile.posts
        .filter(({ text }) => text.trim() !== '')
        .map((post) => ({ ...post, text: post.text.slice(0, TEXT_LETTERS), at: momentFrom(post.at) })),
    )
    if (followers !== null) await keepFollowers(tx, { id, day, followers, typed: false })
    await app.live.tell(tx, { workspaceId, kind: 'grow.partner', id })
  })
  return done({ posts: profile.posts.length, followers })
}

const momentFrom = (text: string | null): Temporal.Instant | null => {
  const epoch = text === null ? NaN : Date.parse(text)
  return Number.isNaN(epoch) ? null : Temporal.Instant.fromEpochMilliseconds(epoch)
}

/** Once a day each page is asked anew. */
export async function planLooks(app: App): Promise<void> {
  const before = app.now().subtract({ hours: EVERY_HOURS })
  for (const { id, workspaceId } of await partnersDue(app.db.read, before, AT_ONCE))
    await app.db.write((tx) =>
      app.jobs.add(tx, 'grow.look-at-partner', { workspaceId, id }, { key: `grow.partner/${id}` }),
    )
}
