/** A mark is needed, its token has been asked for, all it says is there, it stands where people see it, and the register has been told. */
export const STEPS = ['needed', 'asked', 'given', 'out', 'told'] as const

export type Step = (typeof STEPS)[number]

export type Law = 'ru' | 'tr' | 'other'

export type Month = {
  /** `2026-11` */
  month: string
  shown: number | null
  amount: number | null
  currency: string | null
  toldAt: Temporal.Instant | null
  /** The last day on which it may be told; null where no law asks. */
  dueOn: string | null
  state: 'running' | 'due' | 'late' | 'told' | 'kept'
}

type Ad = {
  law: Law
  missing: readonly string[]
  isRequested: boolean
  /** Its words say what they have to, in every place where it stands, or where it is written as long as it stands nowhere. */
  isSaid: boolean
  isOut: boolean
  months: readonly Month[]
}

/** How far an advertisement is with what the law wants. */
export function stepOf({ law, missing, isRequested, isSaid, isOut, months }: Ad): Step {
  if (missing.length > 0) return isRequested ? 'asked' : 'needed'
  // Where no token has to be had, only the words can be missing.
  if (!isSaid) return law === 'ru' ? 'given' : 'needed'
  if (!isOut) return 'given'
  const owed = months.filter(({ state }) => state !== 'kept')
  return owed.length > 0 && owed.every(({ state }) => state === 'told') ? 'told' : 'out'
}

type Kept = Pick<Month, 'shown' | 'amount' | 'currency' | 'toldAt'> & { month: string }
type Stood = { from: Temporal.PlainDate; until: Temporal.PlainDate } | null

/** Statistics of a month are told within thirty days of its end. */
const TELL_DAYS = 30
/** An advertisement that stands for longer is told anew. */
const MONTHS_MOST = 36

/** The months in which it stood, and those that somebody wrote down besides, the first first. */
export function monthsOf(law: Law, stood: Stood, kept: readonly Kept[], today: Temporal.PlainDate): Month[] {
  const written = new Map(kept.map((one) => [one.month, one]))
  const all = new Set([...(law === 'ru' ? monthsBetween(stood) : []), ...written.keys()])
  return [...all].toSorted().map((month) => {
    const { shown = null, amount = null, currency = null, toldAt = null } = written.get(month) ?? {}
    const ends = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).add({ months: 1 }).subtract({ days: 1 })
    const due = ends.add({ days: TELL_DAYS })
    return {
      month,
      shown,
      amount,
      currency,
      toldAt,
      dueOn: law === 'ru' ? due.toString() : null,
      state: stateOf(law, { toldAt, ends, due, today }),
    }
  })
}

function monthsBetween(stood: Stood): string[] {
  if (!stood) return []
  const first = stood.from.toPlainYearMonth()
  const count = first.until(stood.until.toPlainYearMonth(), { largestUnit: 'months' }).months + 1
  return Array.from({ length: Math.max(0, Math.min(MONTHS_MOST, count)) }, (_, place) =>
    first.add({ months: place }).toString(),
  )
}

function stateOf(
  law: Law,
  m: { toldAt: unknown; ends: Temporal.PlainDate; due: Temporal.PlainDate; today: Temporal.PlainDate },
): Month['state'] {
  if (m.toldAt !== null) return 'told'
  if (law !== 'ru') return 'kept'
  if (Temporal.PlainDate.compare(m.today, m.ends) <= 0) return 'running'
  return Temporal.PlainDate.compare(m.today, m.due) <= 0 ? 'due' : 'late'
}

/** Somebody has to do something about it: a fact or a word is missing, or a month has to be told. */
export const isToDo = (ad: { step: Step; isUnmarked: boolean; months: readonly Month[] }): boolean =>
  ad.isUnmarked ||
  ad.step === 'needed' ||
  ad.step === 'asked' ||
  ad.months.some(({ state }) => state === 'due' || state === 'late')
