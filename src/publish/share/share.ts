import { createHash, randomBytes } from 'node:crypto'
import type { App } from '#app'
import { channelsOf, record, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { daysFrom } from '../wall-clock.ts'
import { addShare, revokeShare, shareByHash, sharedPosts, shareRows } from './shares.sql.ts'

export type ShareRefusal = 'not-found' | 'no-such-channel' | 'link-ended'

const TOKEN_BYTES = 24
const POSTS_MOST = 1_000

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A link to the plan for people without an account; it ends by itself on its day, and is told only this once. */
export async function makeShare(
  app: App,
  who: Who,
  wish: { name: string; channelIds: string[] | null; showsDrafts: boolean; days: number },
): Promise<Result<{ id: string; token: string }, ShareRefusal>> {
  const known = new Set((await channelsOf(app, who.workspaceId)).map(({ id }) => id))
  if (wish.channelIds?.some((id) => !known.has(id))) return refused('no-such-channel')
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return app.db.write(async (tx) => {
    const now = app.now()
    const { id } = await addShare(tx, {
      ...wish,
      workspaceId: who.workspaceId,
      tokenHash: hashOf(token),
      expiresAt: now.add({ hours: wish.days * 24 }),
      by: who.account.id,
      now,
    })
    await record(tx, who, 'calendar.shared', { id, name: wish.name }, now)
    return done({ id, token })
  })
}

export const endShare = (app: App, who: Who, id: string): Promise<Result<Nothing, ShareRefusal>> =>
  app.db.write(async (tx) => {
    if (!(await revokeShare(tx, who.workspaceId, id, app.now()))) return refused('not-found')
    await record(tx, who, 'calendar.unshared', { id }, app.now())
    return done({})
  })

export async function sharesOf(app: App, workspaceId: string, before: string | null, limit: number) {
  const rows = await shareRows(app.db.read, workspaceId, before, limit)
  const now = app.now()
  return rows.map(({ revokedAt, ...row }) => ({
    ...row,
    isOpen: revokedAt === null && Temporal.Instant.compare(row.expiresAt, now) > 0,
  }))
}

/** What stands behind a link, on some days. */
export async function lookIn(
  app: App,
  wish: { token: string; from: string | null; days: number },
): Promise<Result<Shared, ShareRefusal>> {
  const share = await shareByHash(app.db.read, hashOf(wish.token), app.now())
  const workspace = share && (await workspaceById(app.db.read, share.workspaceId))
  if (!share || !workspace) return refused('link-ended')
  const { zone } = workspace
  const from = wish.from ?? app.now().toZonedDateTimeISO(zone).toPlainDate().toString()
  const span = daysFrom(from, wish.days, zone)
  const posts = await sharedPosts(app.db.read, { ...share, ...span, limit: POSTS_MOST })
  const channels = await channelsOf(app, share.workspaceId)
  return done({
    name: share.name,
    brand: workspace.name,
    zone,
    from,
    posts: posts.map(({ channelIds, links, ...post }) => ({
      ...post,
      url: links.find((link) => link !== '') ?? null,
      channels: channels
        .filter(({ id }) => channelIds.includes(id))
        .map(({ name, network, avatar }) => ({ name, network, avatar })),
    })),
  })
}

export type Shared = {
  name: string
  brand: string
  zone: string
  from: string
  posts: {
    id: string
    at: Temporal.Instant
    text: string
    lang: string
    state: 'draft' | 'planned' | 'out'
    url: string | null
    channels: { name: string; network: string; avatar: string | null }[]
  }[]
}
