import { channelsOf } from '#desk'
import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { fitOf, tasteOf, type Taste } from './fit.ts'
import { interestsOf } from './interests.sql.ts'
import { forgetLearnt, learntOf } from './learnt.ts'
import { createSilencer } from './mute.ts'
import { keepOutcomes, type Outcome } from './outcomes.sql.ts'
import { giveVoice, mutesOf, silence } from './mutes.sql.ts'
import { keepFits, newestStories, type Weighed } from '../story/stories.sql.ts'

const WEIGHED_AGAIN = 2_000
/** Who keeps one story mostly keeps another. */
const WEIGHED_AFTER_MINUTES = 2

/** What the workspace cares about now: its words, what its pages are for, and what was learnt. */
export async function tasteNow(app: App, workspaceId: string): Promise<Taste> {
  const [channels, words, learnt] = await Promise.all([
    channelsOf(app, workspaceId),
    interestsOf(app.db.read, workspaceId),
    learntOf(app, workspaceId),
  ])
  const goals = [...new Set(channels.flatMap((channel) => channel.goals))]
  return tasteOf(words, goals, learnt)
}

/** Somebody kept or passed over a story: the others are put in the order that teaches, when he is done choosing. */
export async function weighSoon(tx: Writer, app: App, workspaceId: string) {
  forgetLearnt(app.db, workspaceId)
  const at = app.now().add({ minutes: WEIGHED_AFTER_MINUTES })
  await app.jobs.add(tx, 'watch.weigh', { workspaceId }, { at, key: `watch.weigh:${workspaceId}` })
}

export async function weighNow(app: App, workspaceId: string) {
  forgetLearnt(app.db, workspaceId)
  const taste = await tasteNow(app, workspaceId)
  await app.db.write(async (tx) => {
    await weighAgain(tx, workspaceId, taste)
    await app.live.tell(tx, { workspaceId, kind: 'watch.story' })
  })
}

/** Gives stories their place and their voice by the taste and the mutes of the workspace. */
export async function weigh(tx: Writer, workspaceId: string, stories: Weighed[], taste: Taste) {
  await keepFits(
    tx,
    stories.map((story) => ({ id: story.id, fit: fitOf(story, taste) })),
  )
  await silenceMuted(tx, workspaceId, stories)
}

/** Makes those stories silent that a mute reaches, and gives those their voice back that none reaches any more. */
export async function silenceMuted(
  tx: Writer,
  workspaceId: string,
  stories: Pick<Weighed, 'id' | 'title' | 'summary' | 'sourceIds' | 'state'>[],
) {
  if (stories.length === 0) return
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

/** Takes in what became of posts made from stories, and puts the newest stories in the order that teaches. */
export async function learnFrom(app: App, workspaceId: string, outcomes: readonly Outcome[]) {
  const isNew = await app.db.write((tx) => keepOutcomes(tx, workspaceId, outcomes))
  if (isNew) await weighNow(app, workspaceId)
}
