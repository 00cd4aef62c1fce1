import type { Words } from '#platform/words.ts'
import { anglesFor } from './angle/angles-for.ts'
import { standingOf } from './lead/standing.ts'
import { morningOf } from './morning/morning.ts'
import { shareStory } from './share/share.ts'
import { type NotShared, shareSorry } from './share/words.ts'
import { storyDrafted, storyLetGo, storySaved } from './story/attend.ts'
import { storyById } from './story/story.ts'
import { sorry } from './words.ts'

const notShared: Words<NotShared> = { ...shareSorry, 'no-such-story': sorry['no-such-story'] }

/** What later rooms know of stories, and what they say became of them. */
export const stories = {
  byId: storyById,
  /** How some of them stand: who told them, how long they are worth a post, and who has them already. */
  standing: standingOf,
  /** How each channel could tell one. */
  angles: anglesFor,
  saved: storySaved,
  letGo: storyLetGo,
  drafted: storyDrafted,
  share: shareStory,
  /** Why there is no link. */
  notShared,
  /** What the night brought. */
  morning: morningOf,
}
