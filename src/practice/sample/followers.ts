import { hourOf, isOver, type Stage } from './stage.ts'
import { type PageName, PAGES } from './towns.ts'
import { WEEKS } from './weeks.ts'

/** How many follow when the weeks begin; a good post brings some more, and some always leave. */
const FOUNDERS: Record<PageName, number> = { bakery: 196, school: 58 }
const COME_WITH_POST = { least: 1, most: 4 }
const LEAVE_IN_ALL: Record<PageName, number> = { bakery: 9, school: 2 }
const DAYS = 35
/** Followers are counted every so many days. */
const ROLL_EVERY_DAYS = 5

export function foundFollowers({ towns, crowds, dice }: Stage): void {
  for (const page of PAGES) {
    const { us, people } = crowds[page]
    for (const one of dice('founders', page).some(people, FOUNDERS[page]))
      towns[page].life.tell({ kind: 'follow', id: us.id, by: one.id })
  }
}

/** Who comes because of what was posted, and who goes. */
export function gainFollowers(stage: Stage): void {
  const { agenda, towns, crowds, dice } = stage
  for (const page of PAGES) {
    const { us, people } = crowds[page]
    const chance = dice('followers', page)
    const founders = new Set(dice('founders', page).some(people, FOUNDERS[page]))
    const strangers = chance.some(
      people.filter((one) => !founders.has(one)),
      people.length,
    )
    for (const post of WEEKS.filter(({ pages }) => pages.includes(page))) {
      const count = Math.round(chance.between(COME_WITH_POST.least, COME_WITH_POST.most) * post.warmth)
      for (let i = 0; i < count; i += 1) {
        const one = strangers.pop()
        const when = hourOf(stage, post.day, post.time).add({ minutes: chance.between(5, 1_300) })
        if (one && isOver(stage, when))
          agenda.at(when, async () => towns[page].life.tell({ kind: 'follow', id: us.id, by: one.id }))
      }
    }
    for (const one of chance.some([...founders], LEAVE_IN_ALL[page])) {
      const when = hourOf(stage, chance.between(2, DAYS - 8), '20:00')
      agenda.at(when, async () => towns[page].life.tell({ kind: 'unfollow', id: us.id, by: one.id }))
    }
  }
}

/** Every evening the numbers are looked at, and every few days the list of those who follow. */
export function countEveryEvening(stage: Stage): void {
  const { agenda, hands, channels, until } = stage
  const { workspaceId } = hands.who
  const look = async () => {
    for (const page of PAGES) await hands.job('measure.look', { channelId: channels[page], workspaceId })
  }
  const walk = async () => {
    for (const page of PAGES) await hands.job('grow.roll', { channelId: channels[page], workspaceId })
  }
  for (let day = 0; day < DAYS; day += 1) {
    const evening = hourOf(stage, day, '21:00')
    if (!isOver(stage, evening)) continue
    agenda.at(evening, look)
    if (day % ROLL_EVERY_DAYS === 0) agenda.at(evening, walk)
  }
  agenda.at(until, look)
  agenda.at(until, walk)
}
