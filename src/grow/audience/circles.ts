import { shareInterval } from '#platform/odds.ts'
import type { Around, Known } from './known.ts'
import { type Fits, personas } from './persona.ts'
import { type Score, scoreOf } from './score.ts'
import type { Wanted } from './wanted.ts'

const NEW_DAYS = 90
const MONTHS = 6
const DOORS_MOST = 20
const FEWEST_BY_DOOR = 3

export const CIRCLES = ['followers', 'newcomers', 'speakers'] as const

export type Circle = { circle: (typeof CIRCLES)[number]; score: Score }

/** Those who follow, those who came lately, and those who speak with us are three crowds, and seldom the same. */
export function circlesOf(wanted: Wanted, around: Around, now: Temporal.Instant): Circle[] {
  const since = now.subtract({ hours: NEW_DAYS * 24 })
  const people = around.followers.filter(({ bot }) => !bot)
  const crowd: Record<Circle['circle'], readonly Known[]> = {
    followers: people.filter(({ leftAt }) => leftAt === null),
    newcomers: people.filter((one) => isNewSince(one, since)),
    speakers: around.speakers,
  }
  return CIRCLES.map((circle) => ({ circle, score: scoreOf(wanted, crowd[circle]) }))
}

const isNewSince = ({ joinedAt, founder }: Known, since: Temporal.Instant): boolean =>
  !founder && joinedAt !== null && Temporal.Instant.compare(joinedAt, since) >= 0

type Share = { joined: number; left: number; yes: number; of: number; low: number; high: number }

/** Who came in each of the last months: whether the page draws more of the right people or fewer. */
export function monthsOf(wanted: Wanted, around: Around, now: Temporal.Instant): (Share & { month: string })[] {
  const monthOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(around.zone).toPlainDate().toPlainYearMonth()
  const last = monthOf(now)
  const judged = judgedOf(wanted, around)
  return Array.from({ length: MONTHS }, (_, back) => {
    const month = last.subtract({ months: MONTHS - 1 - back })
    return { month: month.toString(), ...shareOf(judged.filter(({ at }) => monthOf(at).equals(month))) }
  })
}

/** Which door brought the right people. */
export function doorsOf(wanted: Wanted, around: Around): (Share & { door: string })[] {
  const byDoor = Map.groupBy(judgedOf(wanted, around), ({ door }) => door ?? '')
  return [...byDoor]
    .filter(([door, came]) => door !== '' && came.length >= FEWEST_BY_DOOR)
    .map(([door, came]) => ({ door, ...shareOf(came) }))
    .toSorted((a, b) => b.low - a.low || b.joined - a.joined)
    .slice(0, DOORS_MOST)
}

type Came = { at: Temporal.Instant; isGone: boolean; door: string | null; fits: Fits }

function judgedOf(wanted: Wanted, { followers }: Around): Came[] {
  const judge = personas.lens(wanted.persona)
  return followers.flatMap((one) =>
    one.bot || one.founder || one.joinedAt === null
      ? []
      : [{ at: one.joinedAt, isGone: one.leftAt !== null, door: one.door, fits: personas.verdictOn(judge(one)) }],
  )
}

function shareOf(came: readonly Came[]): Share {
  const of = came.filter(({ fits }) => fits !== 'unknown').length
  const yes = came.filter(({ fits }) => fits === 'yes').length
  const left = came.filter(({ isGone }) => isGone).length
  return { joined: came.length, left, yes, of, ...shareInterval(yes, of) }
}
