import { NEWS } from '../cast/news.cast.ts'
import type { Chance } from '../chance.ts'
import type { Day } from './day.ts'

/** A story that one source alone knows makes no talk of the town. */
const FEWEST_TELLINGS = 2

/** Two older stories in the morning, and the one of the day, told by one source after the other. */
export function newsOfTrend(chance: Chance): { news: Day['news']; brokeAt: number } {
  const all = NEWS.map((_, n) => n)
  const [story = 0] = chance.some(
    all.filter((n) => (NEWS[n]?.length ?? 0) >= FEWEST_TELLINGS),
    1,
  )
  const older = chance.some(
    all.filter((n) => n !== story),
    2,
  )
  const brokeAt = chance.between(55, 75)
  const tellings = NEWS[story] ?? []
  return {
    news: [
      ...older.map((n) => ({ at: 0, n, which: 0 })),
      ...tellings.map((_, which) => ({ at: brokeAt + which * 45, n: story, which })),
    ],
    brokeAt,
  }
}
