import { GOALS } from '#desk'
import type { Reader } from '#platform/database.ts'
import * as z from 'zod'
import { itemsOfStory } from './items.sql.ts'
import { bestStories, storyRow, type StoryRow } from './stories.sql.ts'

export const Reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('word'), word: z.string(), where: z.enum(['title', 'text']) }),
  z.object({ kind: z.literal('outlets'), count: z.int() }),
  z.object({ kind: z.literal('goal'), goal: z.enum(GOALS) }),
  /** Posts about that word did so many times our usual. */
  z.object({ kind: z.literal('outcome'), word: z.string(), posts: z.int(), times: z.number() }),
  /** So many stories like it were kept, or passed over. */
  z.object({ kind: z.literal('liking'), word: z.string(), stories: z.int(), liked: z.boolean() }),
  /** Our community speaks of that word in so many conversations. */
  z.object({ kind: z.literal('community'), word: z.string(), threads: z.int() }),
])

const Media = z.array(z.object({ url: z.string(), kind: z.enum(['image', 'video', 'audio', 'other']) }))

/** One thing that several sources tell, with what makes it fit this workspace. */
export type Story = Omit<StoryRow, 'reasons'> & { reasons: z.infer<typeof Reason>[] }

/** How one source tells a story; `content` is safe HTML. */
export type Telling = ReturnType<typeof tellingFrom>

export const storyFrom = <R extends StoryRow>(row: R) => ({
  ...row,
  reasons: z.array(Reason).catch([]).parse(row.reasons),
})

const tellingFrom = (row: Awaited<ReturnType<typeof itemsOfStory>>[number]) => ({
  ...row,
  media: Media.catch([]).parse(row.media),
})

const MOST_TELLINGS = 100

/** A story with everybody who tells it, the first one first. */
export async function storyById(
  db: Reader,
  workspaceId: string,
  id: string,
): Promise<(Story & { tellings: Telling[] }) | null> {
  const row = await storyRow(db, workspaceId, id)
  if (!row) return null
  const tellings = (await itemsOfStory(db, id, MOST_TELLINGS)).map(tellingFrom)
  return { ...storyFrom(row), tellings }
}

/** The stories most worth a post now, best first, without those already taken up. */
export const storiesNow = async (db: Reader, workspaceId: string, limit: number): Promise<Story[]> =>
  (await bestStories(db, workspaceId, limit)).map(storyFrom)

export type Pace = 'quiet' | 'usual' | 'rising'

const RISING_FROM = 2
const RISING_TIMES = 1.5

/** Whether a story is told more often now than since it began. */
export function paceOf(
  story: { items: number; firstPublishedAt: Temporal.Instant },
  lastHour: number,
  now: Temporal.Instant,
): Pace {
  if (lastHour === 0) return 'quiet'
  const hoursBefore = Math.max(1, now.since(story.firstPublishedAt).total('hours') - 1)
  const usual = (story.items - lastHour) / hoursBefore
  return lastHour >= RISING_FROM && lastHour > usual * RISING_TIMES ? 'rising' : 'usual'
}
