import type { App } from '#app'
import type { Stretch } from '../figures.sql.ts'
import { type Largest, largestOf, type PartSums } from './largest.ts'
import { namesOf, partsOfDay, partsOver } from './parts.sql.ts'
import { type PartName, PARTS } from './visits.ts'

/** Values at hand over all stretches and days, four small numbers each. */
const MOST_VALUES = 400_000
/** Answers at hand: some seventy rows each. */
const MOST_ANSWERS = 200

/** A day as it was counted. Its views and events only ever grow: with as many as before it is the day it was. */
export type CountedDay = { day: string; views: number; events: number }

/** `rolled` is the last day that lies in months and years. */
type Kept = PartSums & { key: string; rolled?: string }

export type Share = { part: PartName; value: string; visits: number; hits: number; all: number; text: string | null }

/**
 * The largest shares of every part of a site's stretch: where visits came from, what was seen, which posts brought them; `all` is the
 * visits of the part. What is in months and years already, and each day after it, stays at hand for as long as its days count as many
 * hits as they did when it was read; a hit in one of them has only that read again.
 */
export function keepParts(app: App, mostValues = MOST_VALUES) {
  const db = app.db.often
  const known = new Map<string, Kept>()
  const answers = new Map<string, Largest[]>()

  async function atHand(key: string, read: () => Promise<PartSums & { rolled?: string }>): Promise<Kept> {
    const sums = known.get(key) ?? { key, ...(await read()) }
    known.delete(key)
    known.set(key, sums)
    let values = [...known.values()].reduce((sum, { value }) => sum + value.length, 0)
    for (const [oldest, { value }] of known) {
      if (values <= mostValues) break
      known.delete(oldest)
      values -= value.length
    }
    return sums
  }

  function largestIn(some: readonly Kept[], most: number): Largest[] {
    const key = [most, ...some.map((sums) => sums.key)].join('; ')
    const largest = answers.get(key) ?? largestOf(some, most)
    answers.delete(key)
    answers.set(key, largest)
    const [oldest] = answers.keys()
    if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
    return largest
  }

  return async (
    numbers: readonly number[],
    s: Stretch,
    counted: { rolled: string; days: readonly CountedDay[] },
    most: number,
  ): Promise<Share[]> => {
    const sites = numbers.join()
    const before = hitsOf(counted.days.filter(({ day }) => day <= counted.rolled))
    const over = await atHand(`${sites} ${s.fromDay} ${s.untilDay} ${counted.rolled} ${before}`, () =>
      partsOver(db, numbers, s),
    )
    const rolled = over.rolled ?? counted.rolled
    // A night may have come since the days were counted: what it put into the months is not added a second time.
    const after = counted.days.filter((day) => day.day > rolled && hitsOf([day]) > 0)
    const days = await Promise.all(
      after.map((day) => atHand(`${sites} ${day.day} ${hitsOf([day])}`, () => partsOfDay(db, numbers, day.day))),
    )
    const largest = largestIn([over, ...days], most)
    const names = new Map(
      (await namesOf(db, idsOf(largest), idsOf(largest.filter(isPost)))).map((one) => [one.id, one]),
    )
    return largest.flatMap(({ part, value, ...sums }): Share[] => {
      const [name, called] = [names.get(value), PARTS[part]]
      return name && called
        ? [{ ...sums, part: called, value: name.word, text: called === 'post' ? name.text : null }]
        : []
    })
  }
}

const hitsOf = (days: readonly CountedDay[]): number => days.reduce((sum, { views, events }) => sum + views + events, 0)

const idsOf = (some: readonly { value: number }[]): number[] => [...new Set(some.map(({ value }) => value))]

const isPost = ({ part }: { part: number }): boolean => PARTS[part] === 'post'
