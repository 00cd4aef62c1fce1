import { FIRIN, PEOPLE } from './cast/neighbours.cast.ts'
import { chanceOf } from './chance.ts'
import { beginDay } from './days/begin.ts'
import type { Day } from './days/day.ts'
import { nextId } from './happen.ts'
import { openNews } from './news.ts'
import { liveTheWeek } from './past.ts'
import type { Life } from './town.ts'

const SEED = 7
const DAY_MS = 86_400_000

/** Settles a new town: our page, its neighbours, who follows whom, the news of the last day, and if wished a week behind it. */
export function populate(life: Life, wish: { weekOfLife: boolean; day?: Day }): void {
  const chance = chanceOf(SEED, 'populate')
  const now = life.now()
  const settle = (one: (typeof PEOPLE)[number] | typeof FIRIN, isOurs: boolean, at: number) => {
    const { username, name, about, lang } = one
    const id = nextId(life.books)
    life.tell({ kind: 'neighbour', id, username, name, about, lang, isOurs, at })
    return id
  }
  const ours = settle(FIRIN, true, now - 500 * DAY_MS)
  const ids = PEOPLE.map((one, i) => ({ one, id: settle(one, false, now - (400 - i * 15) * DAY_MS) }))
  const neighbours = ids.filter(({ one }) => one.temper !== 'seller')
  for (const { id } of chance.some(neighbours, Math.round(neighbours.length / 2))) {
    life.tell({ kind: 'follow', id: ours, by: id, at: now - chance.between(9, 30) * DAY_MS })
  }
  for (const { id } of neighbours) {
    for (const other of chance.some(neighbours, 4)) {
      if (other.id !== id) life.tell({ kind: 'follow', id: other.id, by: id, at: now - chance.between(9, 30) * DAY_MS })
    }
  }
  if (wish.day) return beginDay(life, ours, wish.day)
  if (wish.weekOfLife) liveTheWeek(life, SEED)
  openNews(life, SEED, life.books.marks.get('minute') ?? 0)
}
