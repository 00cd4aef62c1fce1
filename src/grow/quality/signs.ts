import { differenceInterval, type Interval, shareInterval } from '#platform/odds.ts'
import type { Known } from '../audience/known.ts'

/** What crowds that were bought have more of than people who come by themselves. Each alone means nothing. */
export const SIGNS = [
  'one-hour',
  'left-at-once',
  'never-spoke',
  'no-words',
  'no-picture',
  'new-account',
  'wrote-nothing',
  'numbered-name',
  'other-language',
  'marked-bot',
] as const

export type Sign = {
  sign: (typeof SIGNS)[number]
  hits: number
  of: number
  share: number
  /** The same among those who came on other days; null where nothing is known of them. */
  usual: number | null
  /** Certainly more than usual. */
  isOdd: boolean
} & Interval

const AT_ONCE_HOURS = 24
const YOUNG_DAYS = 30
const FEW_POSTS = 2
const FEWEST = 5

type Test = (one: Known) => boolean | null

/** Signs of a crowd beside those of the people who came otherwise; `null` means that nobody can tell, and does not count. */
export function signsOf(
  crowd: readonly Known[],
  others: readonly Known[],
  given: { languages: readonly string[]; now: Temporal.Instant },
): Sign[] {
  const tests: Record<Exclude<Sign['sign'], 'one-hour'>, Test> = {
    'left-at-once': ({ joinedAt, leftAt }) => {
      if (!joinedAt || hoursBetween(joinedAt, given.now) < AT_ONCE_HOURS) return null
      return leftAt !== null && hoursBetween(joinedAt, leftAt) < AT_ONCE_HOURS
    },
    'never-spoke': ({ hasSpoken }) => !hasSpoken,
    'no-words': ({ about, hasPicture }) => (hasPicture === null && about === '' ? null : about.trim() === ''),
    'no-picture': ({ hasPicture }) => (hasPicture === null ? null : !hasPicture),
    'new-account': ({ madeOn, joinedAt }) =>
      madeOn === null || joinedAt === null
        ? null
        : madeOn.until(joinedAt.toZonedDateTimeISO('UTC').toPlainDate(), { largestUnit: 'days' }).days < YOUNG_DAYS,
    'wrote-nothing': ({ wrote }) => (wrote === null ? null : wrote <= FEW_POSTS),
    'numbered-name': ({ numbered }) => numbered,
    'other-language': ({ languages }) =>
      given.languages.length === 0 || languages.length === 0
        ? null
        : !languages.some((lang) => given.languages.includes(lang)),
    'marked-bot': ({ bot }) => bot,
  }
  const told = SIGNS.flatMap((sign) => (sign === 'one-hour' ? [] : (signOf(sign, tests[sign], crowd, others) ?? [])))
  const hour = inOneHour(crowd, others)
  return hour ? [hour, ...told] : told
}

function signOf(sign: Sign['sign'], test: Test, crowd: readonly Known[], others: readonly Known[]): Sign | null {
  const here = tally(crowd, test)
  if (here.of < FEWEST) return null
  return compared(sign, here, tally(others, test))
}

function tally(people: readonly Known[], test: Test): { hits: number; of: number } {
  const told = people.map(test).filter((answer) => answer !== null)
  return { hits: told.filter(Boolean).length, of: told.length }
}

/** The fullest hour of a crowd; a list that is walked every half hour makes hours of its own, so those who came so are compared with their like. */
function inOneHour(crowd: readonly Known[], others: readonly Known[]): Sign | null {
  const here = fullestHour(crowd)
  return here.of < FEWEST ? null : compared('one-hour', here, fullestHour(others))
}

function fullestHour(people: readonly Known[]): { hits: number; of: number } {
  const hours = Map.groupBy(
    people.flatMap(({ joinedAt }) => joinedAt ?? []),
    (at) => Math.floor(at.epochMilliseconds / 3_600_000),
  )
  const sizes = [...hours.values()].map((came) => came.length)
  return { hits: Math.max(0, ...sizes), of: sizes.reduce((sum, size) => sum + size, 0) }
}

function compared(sign: Sign['sign'], here: { hits: number; of: number }, usual: { hits: number; of: number }): Sign {
  const isKnown = usual.of >= FEWEST
  return {
    sign,
    ...here,
    share: here.hits / here.of,
    ...shareInterval(here.hits, here.of),
    usual: isKnown ? usual.hits / usual.of : null,
    isOdd: isKnown && differenceInterval(here, usual).low > 0,
  }
}

const hoursBetween = (from: Temporal.Instant, until: Temporal.Instant): number => from.until(until).total('hours')
