import { tailOf } from './tail.ts'

/** One day in which far more came than usually. */
export type Spike = { from: string; until: string; count: number; usual: number }

export type Day = { day: string; joins: number; left: number; usual: number | null; isSpike: boolean }

const LOOKS_BACK = 28
/** With less nobody can say what is usual. */
const FEWEST_DAYS = 7
const RARE = 0.001
const FEWEST = 8
const TIMES = 2
/** A past spike must not become the new usual. */
const TRIMMED = 0.1

/** Days held against those before them. The days must follow each other, the oldest first. */
export function daysWithSpikes(days: readonly { day: string; joins: number; left: number }[]): Day[] {
  return days.map((day, at) => {
    const before = days.slice(Math.max(0, at - LOOKS_BACK), at).map(({ joins }) => joins)
    if (before.length < FEWEST_DAYS) return { ...day, usual: null, isSpike: false }
    const { mean, variance } = usualOf(before)
    const isSpike = day.joins >= FEWEST && day.joins >= TIMES * mean && tailOf(day.joins, mean, variance) < RARE
    return { ...day, usual: mean, isSpike }
  })
}

/** Spikes on days that follow each other are one. */
export function spikesOf(days: readonly Day[]): Spike[] {
  const spikes: Spike[] = []
  for (const [at, { day, joins, usual, isSpike }] of days.entries()) {
    if (!isSpike) continue
    const last = spikes.at(-1)
    if (last && days[at - 1]?.day === last.until) {
      last.until = day
      last.count += joins
      last.usual += usual ?? 0
    } else spikes.push({ from: day, until: day, count: joins, usual: usual ?? 0 })
  }
  return spikes
}

/** The largest tenth is held down to the next one below it. */
function usualOf(counts: readonly number[]): { mean: number; variance: number } {
  const inOrder = counts.toSorted((a, b) => a - b)
  const most = inOrder[Math.max(0, Math.floor(inOrder.length * (1 - TRIMMED)) - 1)] ?? 0
  const held = counts.map((count) => Math.min(count, most))
  const mean = held.reduce((sum, count) => sum + count, 0) / held.length
  const variance = held.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, held.length - 1)
  // Even where nobody ever came, one or two in a month are no wonder.
  return { mean: Math.max(mean, 1 / LOOKS_BACK), variance: Math.max(variance, mean) }
}
