import type { App } from '#app'
import { channelsOf, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { noteEdit } from './approval/ask.ts'
import { forAllChannels } from './for-all-channels.ts'
import { contentOf } from './post-content.ts'
import type { Content } from './post.ts'
import { addPost, lockedPost, removePost, restorePost, savePost, saveVariants } from './posts.sql.ts'
import { lockedDeliveriesOf } from './deliveries.sql.ts'

import { suggest } from './from-story.ts'
import { stories } from '#watch'
import { keepBeginning, keepVersion } from './versions/keep.ts'
import { instantOf, type Wall, type WallRefusal } from './wall-clock.ts'

export type WriteRefusal = WallRefusal | 'not-found' | 'changed-elsewhere' | 'no-story' | 'still-planned'

/** A new draft for all healthy channels; out of a story it begins with the headline, a quote and the source. */
export async function beginDraft(
  app: App,
  who: Who,
  wish: {
    storyId?: string | undefined
    wallTime?: string | undefined
    which?: Wall['which']
    text?: string | undefined
    /** For this one alone. */
    channelId?: string | undefined
  },
): Promise<Result<{ id: string }, WriteRefusal>> {
  const workspace = await workspaceById(app.db.read, who.workspaceId)
  if (!workspace) return refused('not-found')
  const story = wish.storyId ? await stories.byId(app.db.read, who.workspaceId, wish.storyId) : null
  if (wish.storyId && !story) return refused('no-story')
  const begun = story ? suggest(story, workspace.lang) : null
  const { wallTime = null, which } = wish
  const at = wallTime ? instantOf({ wallTime, zone: workspace.zone, which }) : null
  if (at && !at.ok) return at
  return app.db.write(async (tx) => {
    const { id } = await addPost(tx, {
      workspaceId: who.workspaceId,
      storyId: wish.storyId ?? null,
      text: wish.text ?? begun?.text ?? '',
      lang: begun?.lang ?? workspace.lang,
      wallTime,
      zone: workspace.zone,
      at: at?.value ?? null,
      author: who.account.id,
      now: app.now(),
    })
    await forAllChannels(app, tx, who.workspaceId, id, wish.channelId)
    if (story) await stories.drafted(tx, app, who.workspaceId, story.id)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id })
    return done({ id })
  })
}

/** Another draft with all that this one says, for the same channels and without an hour. */
export const duplicatePost = (app: App, who: Who, postId: string): Promise<Result<{ id: string }, 'not-found'>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, postId)
    if (!post) return refused('not-found')
    const content = await contentOf(tx, post)
    const { storyId, lang, zone } = post
    const placed = { workspaceId: who.workspaceId, storyId, lang, zone, wallTime: null, at: null, now: app.now() }
    const { id } = await addPost(tx, { ...placed, text: content.text, author: who.account.id })
    await savePost(tx, { ...content, ...placed, id, version: 1 })
    await saveVariants(tx, id, content.channels)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id })
    return done({ id })
  })

/** Keeps what was written. A save that does not know the newest version is refused, so that nobody is overwritten. */
export const saveDraft = (
  app: App,
  who: Who,
  wish: Content & { id: string; version: number; wallTime: string | null; zone: string; which?: Wall['which'] },
): Promise<Result<{ version: number }, WriteRefusal>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, wish.id)
    if (!post) return refused('not-found')
    const known = new Set((await channelsOf(app, who.workspaceId)).map(({ id }) => id))
    const when = hourOf(post, wish)
    if (!when.ok) return when
    const { wallTime, zone, at } = when.value
    await keepBeginning(tx, post)
    const saved = await savePost(tx, { ...wish, wallTime, zone, at, now: app.now() })
    if (!saved) return refused('changed-elsewhere')
    await saveVariants(
      tx,
      post.id,
      wish.channels.filter(({ channelId }) => known.has(channelId)),
    )
    if (post.state === 'idea' && post.storyId !== null) await stories.drafted(tx, app, who.workspaceId, post.storyId)
    const content = await contentOf(tx, { ...post, ...wish })
    await keepVersion(app, tx, who, post.id, content)
    await noteEdit(app, tx, who, post, content)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.draft', id: post.id })
    return done({ version: saved.version })
  })

type Hour = { wallTime: string | null; zone: string; at: Temporal.Instant | null }

/**
 * What is planned keeps its hour until it is planned anew; a draft's hour is only a wish. An hour that the clocks skip, or that comes
 * twice, is asked about when it is first written down and never guessed.
 */
function hourOf(
  post: Hour & { state: string },
  { wallTime, zone, which }: { wallTime: string | null; zone: string; which?: Wall['which'] },
): Result<Hour, WallRefusal> {
  const isKept = post.state === 'planned' || (post.wallTime === wallTime && post.zone === zone && which === undefined)
  if (isKept) return done({ wallTime: post.wallTime, zone: post.zone, at: post.at })
  if (wallTime === null) return done({ wallTime, zone, at: null })
  const at = instantOf({ wallTime, zone, which })
  return at.ok ? done({ wallTime, zone, at: at.value }) : at
}

/** Puts a draft away; `restore` brings it back. What is planned has to be taken off the calendar first. */
export const removeDraft = (app: App, who: Who, id: string): Promise<Result<Record<string, never>, WriteRefusal>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, id)
    if (!post) return refused('not-found')
    if ((await lockedDeliveriesOf(tx, id)).length > 0) return refused('still-planned')
    await removePost(tx, id, app.now())
    if (post.state === 'idea' && post.storyId !== null) await stories.letGo(tx, app, who.workspaceId, post.storyId)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id })
    return done({})
  })

export const restoreDraft = (app: App, who: Who, id: string): Promise<Result<Record<string, never>, WriteRefusal>> =>
  app.db.write(async (tx) => {
    const post = await restorePost(tx, who.workspaceId, id)
    if (!post) return refused('not-found')
    if (post.state === 'idea' && post.storyId !== null) await stories.saved(tx, app, who.workspaceId, post.storyId)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id })
    return done({})
  })
