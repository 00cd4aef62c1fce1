/** What a campaign asks people to do; 'join' means to follow a page. */
export const ACTIONS = ['join', 'registration', 'call', 'sale', 'lead', 'subscription', 'visit', 'other'] as const

export const STATES = ['idea', 'running', 'decided', 'dropped'] as const

export const VERDICTS = ['keep', 'stop', 'roll-out'] as const

export type CampaignState = (typeof STATES)[number]

/** What came of a campaign so far; counted where links, outcomes and joins are known, and handed over. */
export type Seen = {
  people: number
  actions: number
  posts: number
  joins: number
  messages: readonly { place: number; people: number; actions: number }[]
}

export const NOTHING_SEEN: Seen = { people: 0, actions: 0, posts: 0, joins: 0, messages: [] }

type Money = { currency: string; amount: number }

export type Pace = {
  spent: number
  /** The part of its time that has passed. */
  time: number
  /** Spent beside what should be spent by now; null before the first day is over. */
  pace: number | null
  /** What it will have cost in the end if it goes on like in the last week. */
  forecast: number | null
  state: 'not-begun' | 'on-time' | 'too-slow' | 'too-fast' | 'over'
  /** Spent in other currencies, which nobody here can convert. */
  others: readonly Money[]
}

const SLOW = 0.85
const FAST = 1.15
const LOOK_BACK_DAYS = 7

type Planned = { budget: number | null; currency: string | null; starts: string | null; ends: string | null }

/** How a budget is used up beside the calendar; null where there is no budget or no end. */
export function paceOf(
  { budget, currency, starts, ends }: Planned,
  spend: readonly (Money & { day: string })[],
  today: string,
): Pace | null {
  if (budget === null || currency === null || starts === null || ends === null) return null
  const own = spend.filter((one) => one.currency === currency)
  const spent = sum(own)
  const days = daysBetween(starts, ends) + 1
  const passed = Math.min(Math.max(daysBetween(starts, today), 0), days)
  const time = passed / days
  const newest = own.reduce((day, one) => (one.day > day ? one.day : day), starts)
  const recent = own.filter((one) => daysBetween(one.day, newest) < LOOK_BACK_DAYS)
  const perDay = recent.length === 0 ? 0 : sum(recent) / Math.min(LOOK_BACK_DAYS, daysBetween(starts, newest) + 1)
  const left = Math.max(0, daysBetween(newest, ends))
  const pace = passed === 0 ? null : spent / (budget * time)
  return {
    spent,
    time,
    pace,
    forecast: own.length === 0 ? null : spent + perDay * left,
    state: today < starts ? 'not-begun' : today > ends ? 'over' : toneOf(pace),
    others: totals(spend.filter((one) => one.currency !== currency)),
  }
}

const toneOf = (pace: number | null): Pace['state'] =>
  pace === null || (pace >= SLOW && pace <= FAST) ? 'on-time' : pace < SLOW ? 'too-slow' : 'too-fast'

/** Each currency for itself: without a rate of that day a sum over currencies would be made up. */
export const totals = (spend: readonly Money[]): Money[] =>
  [...Map.groupBy(spend, ({ currency }) => currency)]
    .map(([currency, rows]) => ({ currency, amount: sum(rows) }))
    .toSorted((a, b) => b.amount - a.amount)

const sum = (money: readonly Money[]): number => money.reduce((all, { amount }) => all + amount, 0)

const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days
