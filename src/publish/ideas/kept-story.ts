import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { stories } from '#watch'
import { suggest } from '../from-story.ts'
import { addPost } from '../posts.sql.ts'
import { ideaOfStory, removeIdeasOf, restoreIdeaOf } from './ideas.sql.ts'

/**
 * A story was kept for a post, or let go: it stands on the shelf as an idea with its headline, a quote and the source, or leaves it.
 * One that comes back brings its notes.
 */
export async function keptStory(app: App, tx: Writer, who: Who, storyId: string, kept: boolean): Promise<void> {
  const { workspaceId } = who
  const ids = kept
    ? [await ideaFor(app, tx, who, storyId)]
    : (await removeIdeasOf(tx, workspaceId, storyId, app.now())).map(({ id }) => id)
  for (const id of ids) if (id !== null) await app.live.tell(tx, { workspaceId, kind: 'publish.post', id })
}

/** The idea of a story, made if there is none; null when the story is no longer there. */
export async function ideaFor(app: App, tx: Writer, who: Who, storyId: string): Promise<string | null> {
  const { workspaceId } = who
  const known = (await ideaOfStory(tx, workspaceId, storyId))?.id ?? (await restoreIdeaOf(tx, workspaceId, storyId))
  if (known) return known
  const [story, workspace] = [await stories.byId(tx, workspaceId, storyId), await workspaceById(tx, workspaceId)]
  if (!story || !workspace) return null
  const { text, lang } = suggest(story, workspace.lang)
  const { id } = await addPost(tx, {
    workspaceId,
    storyId,
    text,
    lang,
    state: 'idea',
    wallTime: null,
    zone: workspace.zone,
    at: null,
    author: who.account.id,
    now: app.now(),
  })
  return id
}
