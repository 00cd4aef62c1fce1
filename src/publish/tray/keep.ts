import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { stories } from '#watch'
import { lockedDeliveriesOf } from '../deliveries.sql.ts'
import { changeIdea } from '../ideas/ideas.sql.ts'
import { ideaFor } from '../ideas/kept-story.ts'
import { addPost, lockedPost, planPost } from '../posts.sql.ts'
import { becomeDraft, type Chosen } from './become-draft.ts'

export type TrayRefusal = 'not-found' | 'no-story' | 'nothing-written' | 'still-planned' | 'asked-already'

/**
 * Keeps a line for later, without channel and hour. A story is kept with its headline, a quote and the source; it stands on the shelf
 * once, and a line that comes with it is written there.
 */
export async function addIdea(
  app: App,
  who: Who,
  wish: { text?: string | undefined; storyId?: string | undefined },
): Promise<Result<{ id: string }, TrayRefusal>> {
  const { workspaceId } = who
  const workspace = await workspaceById(app.db.read, workspaceId)
  if (!workspace) return refused('not-found')
  const text = wish.text?.trim() ?? ''
  const { storyId } = wish
  if (storyId === undefined && text === '') return refused('nothing-written')
  const addLine = async (tx: Writer): Promise<string> => {
    const when = { wallTime: null, zone: workspace.zone, at: null, now: app.now() }
    const said = {
      workspaceId,
      storyId: null,
      text,
      lang: workspace.lang,
      state: 'idea',
      author: who.account.id,
    } as const
    return (await addPost(tx, { ...said, ...when })).id
  }
  return app.db.write(async (tx) => {
    const id = storyId === undefined ? await addLine(tx) : await ideaFor(app, tx, who, storyId)
    if (id === null) return refused('no-story')
    if (storyId !== undefined) {
      if (text !== '') await changeIdea(tx, id, { text }, app.now())
      await stories.saved(tx, app, workspaceId, storyId)
    }
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
  wish: { id: string; as: 'draft' | 'idea'; channels?: Chosen[] | undefined },
): Promise<Result<Record<string, never>, TrayRefusal>> =>
  app.db.write(async (tx) => {
    const post = await lockedPost(tx, who.workspaceId, wish.id)
    if (!post) return refused('not-found')
    if ((await lockedDeliveriesOf(tx, post.id)).length > 0) return refused('still-planned')
    const isAsked = post.state === 'review'
    if (wish.as === 'idea' && isAsked) return refused('asked-already')
    if (wish.as === 'idea' && post.text.trim() === '') return refused('nothing-written')
    if (wish.as === 'draft' && post.state === 'idea') await becomeDraft(app, tx, post, wish.channels ?? null)
    const state = isAsked ? 'review' : wish.as
    await planPost(tx, { id: post.id, zone: post.zone, state, wallTime: null, at: null, now: app.now() })
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post', id: post.id })
    return done({})
  })
