import {
  casesNeeded,
  casesNeededAgainst,
  countInterval,
  differenceInterval,
  shareInterval,
  zFor,
} from '#platform/odds.ts'
import type { Interval } from '#platform/odds.ts'
import type { Seen } from './campaign.ts'

/** What a test says so far; nothing is said before the number of people is reached that was fixed beforehand. */
export type Verdict =
  | { kind: 'nothing-yet'; needed: number }
  | { kind: 'not-enough'; needed: number; more: number }
  /** The message at `place` does better than the one at `than`; `times` as well, the difference lies in the interval. */
  | { kind: 'better'; place: number; than: number; times: number; low: number; high: number }
  | { kind: 'alike'; low: number; high: number }
  | { kind: 'above-usual' | 'below-usual' | 'as-usual'; times: number; low: number; high: number }

type Planned = { usualShare: number; worth: number }

/** From so many actions on the test's own share is better known than the one it was planned with. */
const ACTIONS_THAT_TELL = 20

export function verdictOf(
  { usualShare, worth }: Planned,
  seen: Pick<Seen, 'people' | 'actions' | 'messages'>,
): Verdict {
  const messages = seen.messages.filter(({ people }) => people > 0)
  const tested = seen.messages.length > 1
  const share =
    seen.actions >= ACTIONS_THAT_TELL && seen.people > 0 ? Math.min(0.5, seen.actions / seen.people) : usualShare
  const hoped = Math.min(share * (1 + worth), 0.99)
  if (!tested) return againstUsual({ usualShare, worth }, seen)
  const pairs = seen.messages.length - 1
  const needed = casesNeeded(share, hoped, pairs)
  if (messages.length === 0) return { kind: 'nothing-yet', needed }
  const fewest = Math.min(...seen.messages.map(({ people }) => people))
  if (fewest < needed) return { kind: 'not-enough', needed, more: needed - fewest }
  const [best, next] = messages.toSorted((a, b) => b.actions / b.people - a.actions / a.people)
  if (!best || !next) return { kind: 'not-enough', needed, more: needed }
  const { low, high } = differenceInterval(sides(best), sides(next), zFor(pairs))
  if (low <= 0) return { kind: 'alike', low, high }
  const times = next.actions === 0 ? Infinity : best.actions / best.people / (next.actions / next.people)
  return { kind: 'better', place: best.place, than: next.place, times: Math.min(times, MOST_TIMES), low, high }
}

/** Infinity cannot be written down. */
const MOST_TIMES = 1_000

const sides = ({ people, actions }: { people: number; actions: number }) => ({
  hits: Math.min(actions, people),
  of: people,
})

/** One message alone is held against what usually happens. */
function againstUsual({ usualShare, worth }: Planned, seen: Pick<Seen, 'people' | 'actions'>): Verdict {
  const needed = casesNeededAgainst(usualShare, Math.min(usualShare * (1 + worth), 0.99))
  if (seen.people === 0) return { kind: 'nothing-yet', needed }
  if (seen.people < needed) return { kind: 'not-enough', needed, more: needed - seen.people }
  const { low, high } = shareInterval(Math.min(seen.actions, seen.people), seen.people)
  const times = seen.actions / seen.people / usualShare
  const kind = low > usualShare ? 'above-usual' : high < usualShare ? 'below-usual' : 'as-usual'
  return { kind, times, low, high }
}

/** The share of each message with its interval. */
export const sharesOf = (messages: Seen['messages']): (Interval & { place: number; share: number | null })[] =>
  messages.map(({ place, people, actions }) => ({
    place,
    share: people === 0 ? null : Math.min(actions, people) / people,
    ...shareInterval(Math.min(actions, people), people),
  }))

export type StopRule = 'time-over' | 'money-spent' | 'too-dear' | 'enough-people'

type Rules = { ends: string | null; stopSpent: number | null; stopCost: number | null; stopPeople: number | null }

/** Which of the rules that were set beforehand say that it should end now. */
export function stopsOf(
  rules: Rules,
  seen: Pick<Seen, 'people' | 'actions'>,
  spent: number,
  today: string,
): StopRule[] {
  const { ends, stopSpent, stopCost, stopPeople } = rules
  // Even with the luckiest reading of so few actions each of them costs more than allowed.
  const isDear = stopCost !== null && spent > 0 && spent / countInterval(seen.actions).high > stopCost
  return [
    ...(ends !== null && today > ends ? (['time-over'] as const) : []),
    ...(stopSpent !== null && spent >= stopSpent ? (['money-spent'] as const) : []),
    ...(isDear ? (['too-dear'] as const) : []),
    ...(stopPeople !== null && seen.people >= stopPeople ? (['enough-people'] as const) : []),
  ]
}
