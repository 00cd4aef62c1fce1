import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { stories } from '#watch'
import { changeMedia } from '../library/library.sql.ts'
import type { MediaStore } from '../media-store.ts'
import { postRow } from '../posts.sql.ts'
import { takeIn } from '../upload.ts'
import type { UploadRefusal } from '../words.ts'
import { changeIdea } from './ideas.sql.ts'
import type { IdeaRefusal } from './words.ts'

const PICTURE_BYTES = 12 * 1_048_576
const TIMEOUT_MS = 15_000
const RIGHTS_MOST = 400

/**
 * Takes the picture of an idea's story into the library, with where it comes from written beside it, and puts it with the idea. It is
 * asked for through the guard like everything else; whether it may be used, a person decides.
 */
export async function takePicture(
  app: App,
  store: MediaStore,
  who: Who,
  id: string,
): Promise<Result<{ mediaId: string }, IdeaRefusal | UploadRefusal>> {
  const { workspaceId } = who
  const post = await postRow(app.db.read, workspaceId, id)
  if (!post || post.state !== 'idea') return refused('no-such-idea')
  const story =
    post.storyId === null ? undefined : (await stories.standing(app, workspaceId, [post.storyId])).get(post.storyId)
  if (!story?.image) return refused('no-picture')
  const answer = await app.outgoing.request({
    url: story.image,
    headers: { accept: 'image/avif,image/webp,image/*;q=0.8' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: PICTURE_BYTES,
  })
  if (!answer.ok || answer.status !== 200) return refused('picture-not-had')
  const name = decodeURIComponent(new URL(answer.url).pathname.split('/').at(-1) ?? '')
  const taken = await takeIn(app, store, workspaceId, { bytes: answer.body, name })
  if (!taken.ok) return taken
  const { id: mediaId } = taken.value
  return app.db.write(async (tx) => {
    const rights = [story.firstSource, story.url].filter(Boolean).join(' · ').slice(0, RIGHTS_MOST)
    await changeMedia(tx, workspaceId, mediaId, { rights })
    const mediaIds = [...new Set([...post.mediaIds, mediaId])]
    if (!(await changeIdea(tx, id, { mediaIds }, app.now()))) return refused('no-such-idea')
    await app.live.tell(tx, { workspaceId, kind: 'publish.post', id })
    return done({ mediaId })
  })
}
