import type { Around, Known } from '../audience/known.ts'
import { type Day, daysWithSpikes, type Spike, spikesOf } from './spikes.ts'
import { type Sign, signsOf } from './signs.ts'

const SHOWN_DAYS = 60
/** More odd signs than this at once, and a person should look before the crowd is counted as growth. */
const SUSPICIOUS = 3
/** A door that brought such a part of a crowd explains it. */
const EXPLAINS = 0.3

export type Crowd = Spike & {
  signs: readonly Sign[]
  odd: number
  /** `look`: several signs at once are far from usual. `usual`: they came in a crowd, and look like people who come otherwise. */
  says: 'look' | 'usual' | 'too-few-others'
  /** Which doors they came by, and what else went on in those days. */
  doors: readonly { door: string; share: number }[]
}

export type Newcomers = { days: readonly Day[]; crowds: readonly Crowd[]; signs: readonly Sign[]; known: number }

type Given = { languages: readonly string[]; now: Temporal.Instant }

/** Who came day by day, where a crowd came, and what it looks like beside the others. No single person is ever judged. */
export function newcomersOf({ followers, zone }: Pick<Around, 'followers' | 'zone'>, given: Given): Newcomers {
  const came = followers.filter(({ founder, joinedAt }) => !founder && joinedAt !== null)
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toString()
  const days = daysWithSpikes(countedDays(came, dayOf, dayOf(given.now)))
  const spikes = spikesOf(days)
  const within = ({ joinedAt }: Known, { from, until }: Spike) => {
    const day = joinedAt === null ? '' : dayOf(joinedAt)
    return day >= from && day <= until
  }
  const calm = came.filter((one) => !spikes.some((spike) => within(one, spike)))
  const crowds = spikes.map((spike) => {
    const crowd = came.filter((one) => within(one, spike))
    const signs = signsOf(crowd, calm, given)
    const odd = signs.filter(({ isOdd }) => isOdd).length
    const isComparable = signs.some(({ usual }) => usual !== null)
    const says = !isComparable
      ? ('too-few-others' as const)
      : odd >= SUSPICIOUS
        ? ('look' as const)
        : ('usual' as const)
    return { ...spike, signs, odd, says, doors: doorsIn(crowd) }
  })
  return {
    days: days.slice(-SHOWN_DAYS),
    crowds: crowds.toReversed(),
    signs: signsOf(came, [], given),
    known: came.length,
  }
}

function doorsIn(crowd: readonly Known[]): Crowd['doors'] {
  return [...Map.groupBy(crowd, ({ door }) => door ?? '')]
    .filter(([door]) => door !== '')
    .map(([door, came]) => ({ door, share: came.length / crowd.length }))
    .filter(({ share }) => share >= EXPLAINS)
}

/** Every day since the first, also those on which nobody came. */
function countedDays(came: readonly Known[], dayOf: (at: Temporal.Instant) => string, today: string) {
  const joins = Map.groupBy(
    came.flatMap(({ joinedAt }) => joinedAt ?? []),
    dayOf,
  )
  const left = Map.groupBy(
    came.flatMap(({ leftAt }) => leftAt ?? []),
    dayOf,
  )
  const first = [...joins.keys()].toSorted()[0]
  if (first === undefined) return []
  const start = Temporal.PlainDate.from(first)
  const { days } = start.until(Temporal.PlainDate.from(today), { largestUnit: 'days' })
  return Array.from({ length: days + 1 }, (_, i) => {
    const day = start.add({ days: i }).toString()
    return { day, joins: joins.get(day)?.length ?? 0, left: left.get(day)?.length ?? 0 }
  })
}
