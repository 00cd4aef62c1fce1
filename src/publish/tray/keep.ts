import type { App } from '#app'
import { workspaceById } from '#desk'
import { storyById } from '#watch'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { lockedDeliveriesOf } from '../deliveries.sql.ts'
import { suggest } from '../from-story.ts'
import { addPost, lockedPost, planPost } from '../posts.sql.ts'
import { becomeDraft } from './become-draft.ts'

export type TrayRefusal = 'not-found' | 'no-story' | 'nothing-written' | 'still-planned' | 'asked-already'

/** Keeps a line for later, without channel and hour; a story is kept with its headline, a quote and the source unless a line is given. */
export async function addIdea(
  app: App,
  who: Who,
  wish: { text?: string | undefined; storyId?: string | undefined },
): Promise<Result<{ id: string }, TrayRefusal>> {
  const { workspaceId } = who
  const workspace = await workspaceById(app.db.read, workspaceId)
  if (!workspace) return refused('not-found')
  const story = wish.storyId ? await storyById(app.db.read, workspaceId, wish.storyId) : null
  if (wish.storyId && !story) return refused('no-story')
  const begun = story ? suggest(story, workspace.lang) : { text: '', lang: workspace.lang }
  const text = wish.text?.trim() || begun.text
  if (text === '') return refused('nothing-written')
  return app.db.write(async (tx) => {
    const { id } = await addPost(tx, {
      workspaceId,
      storyId: wish.storyId ?? null,
      text,
      lang: begun.lang,
      state: 'idea',
      wallTime: null,
      zone: workspace.zone,
      at: null,
      author: who.account.id,
      now: app.now(),
    })
    await app.live.tell(tx, { workspaceId, kind: 'publish.post', id })
    return done({ id })
  })
}

/**
 * Puts a post among those without an hour, as a draft or as an idea. What was written for single channels stays with an idea unseen, so
 * that the way back loses nothing.
 */
export const keep = (
  app: App,
  who: Who,
  wish: { id: string; as: 'draft' | 'idea' },
): Promise<Result<Record<string, never>, TrayRefusal>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, wish.id)
    if (!post) return refused('not-found')
    if ((await lockedDeliveriesOf(tx, post.id)).length > 0) return refused('still-planned')
    const isAsked = post.state === 'review'
    if (wish.as === 'idea' && isAsked) return refused('asked-already')
    if (wish.as === 'idea' && post.text.trim() === '') return refused('nothing-written')
    if (wish.as === 'draft' && post.state === 'idea') await becomeDraft(app, tx, post)
    const state = isAsked ? 'review' : wish.as
    await planPost(tx, { id: post.id, zone: post.zone, state, wallTime: null, at: null, now: app.now() })
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: post.id })
    return done({})
  })
