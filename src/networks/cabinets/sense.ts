import { type Audience, LISTS, type Place } from './audience.ts'
import type { Report } from './report.ts'

/** What no cabinet takes, whichever it is. */
export function checkSense({ include, exclude, schedule, budget }: Audience, { object }: Report) {
  const { age } = include
  if (age?.max != null && age.max < age.min) object(`age ${age.min}–${age.max}`, 'age-order')
  if (schedule?.until != null && Date.parse(schedule.until) <= Date.parse(schedule.from))
    object(`schedule ${schedule.from} – ${schedule.until}`, 'ends-before-start')
  if (budget && budget.amount <= 0) object(`budget ${budget.amount} ${budget.currency}`, 'budget')
  for (const list of LISTS) {
    const out = new Set(exclude[list].map(({ name }) => name))
    for (const { name } of include[list]) if (out.has(name)) object(`${list}: ${name}`, 'contradiction')
  }
  const gone = new Set(exclude.places.map(placeName))
  for (const place of include.places)
    if (gone.has(placeName(place))) object(`places: ${placeName(place)}`, 'contradiction')
}

/** A place as a person reads it. */
export const placeName = ({ city, region, country, radiusKm, latitude, longitude }: Place): string => {
  const point =
    city === undefined && latitude !== undefined && longitude !== undefined ? `${latitude},${longitude}` : city
  const name = [point, region, country].filter((part) => part !== undefined).join(', ')
  return radiusKm === undefined ? name : `${name} +${radiusKm} km`
}

/** Most currencies count in hundredths. */
export const minorUnits = (amount: number, currency: string): number =>
  Math.round(amount * (WHOLE.has(currency) ? 1 : 100))

const WHOLE = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'HUF', 'TWD', 'IDR', 'COP', 'CRC', 'PYG'])

/** `undefined` where a list is empty, so that the form stays short. */
export const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)
