import { channelsOf } from '#desk'
import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { fitOf, tasteOf, type Taste } from './fit.ts'
import { interestsOf } from './interests.sql.ts'
import { createSilencer } from './mute.ts'
import { giveVoice, mutesOf, silence } from './mutes.sql.ts'
import { keepFits, newestStories, type Weighed } from '../story/stories.sql.ts'

const WEIGHED_AGAIN = 2_000

/** What the workspace cares about now: its words, and what its pages are for. */
export async function tasteNow(app: App, workspaceId: string): Promise<Taste> {
  const channels = await channelsOf(app, workspaceId)
  const goals = [...new Set(channels.flatMap((channel) => channel.goals))]
  return tasteOf(await interestsOf(app.db.read, workspaceId), goals)
}

/** Gives stories their place and their voice by the taste and the mutes of the workspace. */
export async function weigh(tx: Writer, workspaceId: string, stories: Weighed[], taste: Taste) {
  await keepFits(
    tx,
    stories.map((story) => ({ id: story.id, fit: fitOf(story, taste) })),
  )
  const muteOf = createSilencer(await mutesOf(tx, workspaceId))
  const judged = stories
    .filter(({ state }) => state === 'new' || state === 'muted')
    .map((story) => ({ story, muteId: muteOf(story) }))
  await silence(
    tx,
    judged.flatMap(({ story, muteId }) => (muteId === null ? [] : [{ storyId: story.id, muteId }])),
  )
  const heard = judged.filter(({ story, muteId }) => muteId === null && story.state === 'muted')
  if (heard.length > 0)
    await giveVoice(
      tx,
      heard.map(({ story }) => story.id),
    )
}

/** Weighs the newest stories again, after the taste or the mutes have changed. */
export async function weighAgain(tx: Writer, workspaceId: string, taste: Taste) {
  await weigh(tx, workspaceId, await newestStories(tx, workspaceId, WEIGHED_AGAIN), taste)
}
