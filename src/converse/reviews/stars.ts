import type { Intent, MoodLabel, Reading } from '#language'

/** How many of five stars a review gives, in the three sorts that are treated differently. */
export const STARS = ['low', 'middle', 'high'] as const

export type StarSort = (typeof STARS)[number]

export const MOST_STARS = 5

export const sortOf = (stars: number): StarSort => (stars <= 2 ? 'low' : stars === 3 ? 'middle' : 'high')

/** The stars of each sort, for whoever looks for it. */
export const STARS_OF: Record<StarSort, readonly number[]> = { low: [1, 2], middle: [3], high: [4, 5] }

/** Stars are said on purpose and count for more than the words beside them. */
const STARS_COUNT = 0.7
const MIDDLE = 3
const STEPS = 2

const LABEL: Record<StarSort, MoodLabel | null> = { low: 'negative', middle: null, high: 'positive' }

/** What we make of a review: the stars say how it is meant, the words say why. */
export function withStars(reading: Reading, stars: number | null | undefined): Reading {
  if (stars === null || stars === undefined) return reading
  const sort = sortOf(stars)
  const mood = STARS_COUNT * ((stars - MIDDLE) / STEPS) + (1 - STARS_COUNT) * reading.mood
  return {
    ...reading,
    mood: Math.round(mood * 100) / 100,
    moodLabel: LABEL[sort] ?? reading.moodLabel,
    moodConfidence: LABEL[sort] === null ? reading.moodConfidence : 1,
    intents: meant(reading.intents, sort),
  }
}

/** Whoever gives one star complains, however politely; and nobody praises with it. */
function meant(intents: readonly Intent[], sort: StarSort): Intent[] {
  if (intents.includes('spam')) return [...intents]
  const without = (gone: Intent) => intents.filter((intent) => intent !== gone)
  if (sort === 'low') return [...new Set<Intent>([...without('praise'), 'complaint'])]
  if (sort === 'high') return [...new Set<Intent>([...intents, 'praise'])]
  return [...intents]
}
