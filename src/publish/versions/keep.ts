import type { App } from '#app'
import { membersOf } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { hashOfContent } from '../approval/hash.ts'
import { nameOf } from '../approval/voice.ts'
import { mediaByIds } from '../media.sql.ts'
import { contentOf } from '../post-content.ts'
import { allMedia, type Content } from '../post.ts'
import type { PostRow } from '../posts.sql.ts'
import { isAlike, isBlank, isSameSitting, type Snapshot, snapshotFrom } from './version.ts'
import { addVersion, growVersion, lastVersion, thinOut } from './versions.sql.ts'

/** More than this nobody scrolls through; what was approved is kept beyond. */
const VERSIONS_MOST = 200

/** Before a post is first changed: what it began with, so that there is a way back to that too. */
export async function keepBeginning(tx: Writer, post: PostRow): Promise<void> {
  if (await lastVersion(tx, post.id)) return
  const { hash, ...snapshot } = await snapshotOf(tx, post.workspaceId, await contentOf(tx, post))
  if (isBlank(snapshot)) return
  const author = (await membersOf(tx, post.workspaceId)).find(({ accountId }) => accountId === post.author)
  const by = { id: post.author, name: author?.name || author?.email || '' }
  await addVersion(tx, {
    ...snapshot,
    hash,
    workspaceId: post.workspaceId,
    postId: post.id,
    by,
    at: post.updatedAt,
    isBeginning: true,
  })
}

/** After a save: a version of its own (always so when `isApart`), or more of the last one while the same person is still at it. */
export async function keepVersion(
  app: Pick<App, 'now'>,
  tx: Writer,
  who: Who,
  postId: string,
  content: Content,
  { restoredFrom, isApart = false }: { restoredFrom?: string; isApart?: boolean } = {},
): Promise<string> {
  const { hash, ...snapshot } = await snapshotOf(tx, who.workspaceId, content)
  const last = await lastVersion(tx, postId)
  const at = app.now()
  if (last && restoredFrom === undefined) {
    if (isAlike(snapshotFrom(last), snapshot)) return last.id
    if (!isApart && isSameSitting(last, who.account.id, at)) {
      await growVersion(tx, last.id, { ...snapshot, hash, at })
      return last.id
    }
  }
  const by = { id: who.account.id, name: nameOf(who) }
  const { id } = await addVersion(tx, {
    ...snapshot,
    hash,
    workspaceId: who.workspaceId,
    postId,
    by,
    at,
    ...(restoredFrom === undefined ? {} : { restoredFrom }),
  })
  await thinOut(tx, postId, VERSIONS_MOST)
  return id
}

async function snapshotOf(tx: Writer, workspaceId: string, content: Content): Promise<Snapshot & { hash: string }> {
  const media = await mediaByIds(tx, workspaceId, allMedia(content))
  const pictures = media.map(({ id, alt }) => ({ id, alt })).toSorted((a, b) => Number(a.id) - Number(b.id))
  return { content, pictures, hash: hashOfContent(content, media) }
}
