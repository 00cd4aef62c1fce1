import { createHash } from 'node:crypto'
import type { App } from '#app'
import { record } from '#desk'
import type { Reader } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { postsByIds } from '../posts.sql.ts'
import { newKey } from '../reply.ts'
import { addLink, type LinkRow, openLink, revokeLink } from './links.sql.ts'
import type { ApprovalRefusal } from './words.ts'

export const LINK_DAYS_MOST = 90
export const LINK_POSTS_MOST = 100

/** Makes a way in for somebody without an account; the address is shown this once. */
export const makeLink = (
  app: App,
  who: Who,
  wish: { name: string; postIds: string[]; days: number },
): Promise<Result<{ id: string; url: string; endsAt: Temporal.Instant }, ApprovalRefusal>> =>
  app.db.write(async (tx) => {
    const known = await postsByIds(tx, who.workspaceId, wish.postIds)
    if (known.length !== new Set(wish.postIds).size) return refused('not-found')
    const secret = newKey()
    const now = app.now()
    const endsAt = now.add({ hours: 24 * wish.days })
    const { id } = await addLink(tx, {
      workspaceId: who.workspaceId,
      hash: hashOf(secret),
      name: wish.name,
      postIds: known.map((post) => post.id),
      by: who.account.id,
      at: now,
      ends: endsAt,
    })
    await record(tx, who, 'approval-link.made', { id, name: wish.name }, now)
    return done({ id, url: `${app.config.url}/approve?key=${secret}`, endsAt })
  })

export const endLink = (app: App, who: Who, id: string): Promise<Result<Record<string, never>, ApprovalRefusal>> =>
  app.db.write(async (tx) => {
    if (!(await revokeLink(tx, who.workspaceId, id, app.now()))) return refused('not-found')
    await record(tx, who, 'approval-link.revoked', { id }, app.now())
    return done({})
  })

/** The link behind a secret; null when it never was, has ended or was taken back: nobody learns which. */
export const linkBy = async (app: Pick<App, 'now'>, db: Reader, secret: string): Promise<LinkRow | null> =>
  (await openLink(db, hashOf(secret), app.now())) ?? null

/** A plain hash is enough: the secret is 192 random bits, there is nothing to guess. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
