import type { App } from '#app'
import { channelsOf, record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { noteEdit } from '../approval/ask.ts'
import { lockedDeliveriesOf } from '../deliveries.sql.ts'
import { mediaByIds } from '../media.sql.ts'
import { contentOf } from '../post-content.ts'
import { allMedia, type Content } from '../post.ts'
import { lockedPost, savePost, saveVariants } from '../posts.sql.ts'
import type { WriteRefusal } from '../write-post.ts'
import { keepVersion } from './keep.ts'
import { snapshotFrom } from './version.ts'
import { versionOf } from './versions.sql.ts'

type Wish = { id: string; versionId: string; version: number }

/** Makes an older version the newest again. What stood there becomes a version too, whose id comes back: restoring that is the way back. */
export const restoreVersion = (
  app: App,
  who: Who,
  wish: Wish,
): Promise<Result<{ version: number; before: string }, WriteRefusal | 'already-out'>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, wish.id)
    const wanted = post && (await versionOf(tx, post.id, wish.versionId))
    if (!post || !wanted) return refused('not-found')
    if ((await lockedDeliveriesOf(tx, post.id)).some(({ state }) => !AHEAD.has(state))) return refused('already-out')
    const before = await keepVersion(app, tx, who, post.id, await contentOf(tx, post))
    const content = await stillThere(app, who.workspaceId, snapshotFrom(wanted).content)
    const saved = await savePost(tx, { ...post, ...content, version: wish.version, now: app.now() })
    if (!saved) return refused('changed-elsewhere')
    await saveVariants(tx, post.id, content.channels)
    await keepVersion(app, tx, who, post.id, content, { restoredFrom: wanted.id })
    await noteEdit(app, tx, who, post, content)
    await record(tx, who, 'post.version-restored', { id: post.id, version: wanted.id }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: post.id })
    return done({ version: saved.version, before })
  })

const AHEAD = new Set(['planned', 'due', 'late'])

/** Without the channels and pictures that are gone since. */
async function stillThere(app: App, workspaceId: string, content: Content): Promise<Content> {
  const channels = new Set((await channelsOf(app, workspaceId)).map(({ id }) => id))
  const media = new Set((await mediaByIds(app.db.read, workspaceId, allMedia(content))).map(({ id }) => id))
  return {
    ...content,
    mediaIds: content.mediaIds.filter((id) => media.has(id)),
    channels: content.channels
      .filter(({ channelId }) => channels.has(channelId))
      .map((one) => ({ ...one, mediaIds: one.mediaIds?.filter((id) => media.has(id)) ?? null })),
  }
}
