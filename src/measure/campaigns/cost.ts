import { countInterval, type Interval, shareInterval } from '#platform/odds.ts'
import type { Cost, JoinsSeen } from '#grow'
import { COST_FORMULAS, type CostFormula } from './cost-formulas.ts'

export const STAY_DAYS = [1, 7, 30] as const

type Stay = { at: Temporal.Instant; leftAt: Temporal.Instant | null }

/** How many stayed so many days, of those who came at least so long ago. */
export function retentionOf(comers: readonly Stay[], now: Temporal.Instant): JoinsSeen['retention'] {
  return STAY_DAYS.map((days) => {
    const hours = days * 24
    const due = comers.filter(({ at }) => Temporal.Instant.compare(at.add({ hours }), now) <= 0)
    const stayed = due.filter(
      ({ at, leftAt }) => !leftAt || Temporal.Instant.compare(leftAt, at.add({ hours })) >= 0,
    ).length
    const first = comers.map(({ at }) => at).toSorted((a, b) => Temporal.Instant.compare(a, b))[0]
    return {
      days,
      stayed,
      of: due.length,
      ...shareInterval(stayed, due.length),
      firstKnown: due.length === 0 && first ? first.add({ hours }).toString() : null,
    }
  })
}

type Share = { hits: number; of: number }

/** One amount shared out over those who came, and over those of them who stayed, fit, or would not have come anyway. */
export function costsOf(spent: readonly { currency: string; amount: number }[], joins: JoinsSeen | null): Cost[] {
  const money = spent.length > 0 ? spent : [{ currency: '', amount: 0 }]
  return money.flatMap(({ currency, amount }) => costsIn(currency, amount, joins))
}

function costsIn(currency: string, amount: number, seen: JoinsSeen | null): Cost[] {
  const joins = seen?.joins ?? 0
  const per = (formula: CostFormula, share: Share | null, missing: NonNullable<Cost['why']>): Cost => {
    const about = { formula, ...COST_FORMULAS[formula], currency, hits: share?.hits ?? 0, of: share?.of ?? 0 }
    const unknown = { ...about, value: null, low: null, high: null }
    if (amount <= 0) return { ...unknown, why: 'no-spend' }
    if (joins === 0) return { ...unknown, why: 'no-joins' }
    if (!share || share.of === 0) return { ...unknown, why: missing }
    const sure = shareInterval(share.hits, share.of)
    const value = share.hits === 0 ? null : amount / (joins * (share.hits / share.of))
    return { ...about, value, ...costInterval(amount, joins, sure), why: null }
  }
  const all = counted(amount, joins)
  const target = seen?.target ? { hits: seen.target.inTarget, of: seen.target.known } : null
  const d7 = stay(seen, 7)
  return [
    {
      formula: 'cost_per_subscriber',
      ...COST_FORMULAS.cost_per_subscriber,
      currency,
      hits: joins,
      of: joins,
      value: amount > 0 && joins > 0 ? amount / joins : null,
      low: all?.low ?? null,
      high: all?.high ?? null,
      why: amount <= 0 ? 'no-spend' : joins === 0 ? 'no-joins' : null,
    },
    per('cost_per_retained_1', stay(seen, 1), 'too-young'),
    per('cost_per_retained_7', d7, 'too-young'),
    per('cost_per_retained_30', stay(seen, 30), 'too-young'),
    per('cost_per_in_target', target, 'nobody-known'),
    per('cost_per_retained_in_target', seen?.stayedInTarget ?? null, stay(seen, 7) ? 'nobody-known' : 'too-young'),
    incremental(currency, amount, seen),
  ]
}

const stay = (seen: JoinsSeen | null, days: number): Share | null => {
  const found = seen?.retention.find((one) => one.days === days)
  return found && found.of > 0 ? { hits: found.stayed, of: found.of } : null
}

/** The count of those who came is certain; what share of them stays or fits is not. */
const costInterval = (amount: number, joins: number, share: Interval) => ({
  low: amount / (joins * share.high),
  high: share.low === 0 ? null : amount / (joins * share.low),
})

/** Another week with the same money would bring another number. */
const counted = (amount: number, joins: number): Interval | null => {
  if (amount <= 0 || joins <= 0) return null
  const { low, high } = countInterval(joins)
  return { low: amount / high, high: amount / Math.max(low, 0.01) }
}

function incremental(currency: string, amount: number, seen: JoinsSeen | null): Cost {
  const about = {
    formula: 'cost_per_extra',
    ...COST_FORMULAS.cost_per_extra,
    currency,
    hits: seen?.joins ?? 0,
    of: seen?.joins ?? 0,
  }
  const unknown = { ...about, value: null, low: null, high: null }
  if (amount <= 0) return { ...unknown, why: 'no-spend' }
  if (!seen || seen.joins === 0) return { ...unknown, why: 'no-joins' }
  if (!seen.extra) return { ...unknown, why: 'too-young' }
  const { value, low, high } = seen.extra
  return {
    ...about,
    value: value > 0 ? amount / value : null,
    low: high > 0 ? amount / high : null,
    high: low > 0 ? amount / low : null,
    why: null,
  }
}
