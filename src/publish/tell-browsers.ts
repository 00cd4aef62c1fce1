import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import type { Settled } from './settle.sql.ts'

/** Beyond this many posts at once the browsers are told "several" and ask again. */
const NAMED_POSTS = 10

/** Whoever has the desk open sees what has moved. */
export async function tellBrowsers(
  app: Pick<App, 'live'>,
  tx: Writer,
  moved: readonly Pick<Settled, 'id' | 'workspaceId' | 'postId'>[],
) {
  const [one] = moved
  if (!one) return
  const { workspaceId } = one
  const posts = new Set(moved.flatMap(({ postId }) => postId ?? []))
  if (posts.size > NAMED_POSTS) await app.live.tell(tx, { workspaceId, kind: 'publish.post' })
  else for (const id of posts) await app.live.tell(tx, { workspaceId, kind: 'publish.post', id })
  const replies = moved.filter(({ postId }) => postId === null)
  if (replies.length > NAMED_POSTS) await app.live.tell(tx, { workspaceId, kind: 'publish.delivery' })
  else for (const { id } of replies) await app.live.tell(tx, { workspaceId, kind: 'publish.delivery', id })
}
