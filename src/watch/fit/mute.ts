import { speaksOf } from '../terms/match.ts'
import type { MuteRow } from './mutes.sql.ts'
import type { Weighed } from '../story/stories.sql.ts'
import { wordsOf } from '../terms/terms.ts'

/** Gives the mute that silences a story, or null. A source is silent alone; what others tell too is heard. */
export function createSilencer(mutes: Pick<MuteRow, 'id' | 'kind' | 'word' | 'sourceId' | 'storyId'>[]) {
  if (mutes.length === 0) return () => null
  const stories = new Map(mutes.map((mute) => [mute.storyId, mute.id]))
  const sources = new Map(mutes.map((mute) => [mute.sourceId, mute.id]))
  const words = mutes.flatMap(({ id, word }) => (word === null ? [] : [{ id, speaks: speaksOf(word) }]))
  return (story: Pick<Weighed, 'id' | 'title' | 'summary' | 'sourceIds'>): string | null => {
    const told = wordsOf(`${story.title} ${story.summary}`)
    const allMuted = story.sourceIds.length > 0 && story.sourceIds.every((source) => sources.has(source))
    return (
      stories.get(story.id) ??
      words.find(({ speaks }) => speaks(told))?.id ??
      (allMuted ? (sources.get(story.sourceIds[0] ?? '') ?? null) : null)
    )
  }
}
