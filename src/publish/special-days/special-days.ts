import { say, type Lang, type Sentence } from '#platform/words.ts'
import { feastsOfTheMoon, nthWeekday, orthodoxEaster, westernEaster } from './feasts.ts'
import { FIXED, names } from './words.ts'

export type SpecialDay = { day: string; name: string; of: 'tr' | 'ru' | 'world' }

const YEAR_FIRST = 1900
const YEAR_LAST = 2200

/** The feasts and days of note of Turkey, of Russia and of everybody, in the order of the days. */
export function specialDays(from: string, days: number, lang: Lang): SpecialDay[] {
  const first = Temporal.PlainDate.from(from)
  const last = first.add({ days: days - 1 })
  const found: SpecialDay[] = []
  for (let { year } = first; year <= last.year; year += 1) {
    if (year < YEAR_FIRST || year > YEAR_LAST) continue
    for (const one of daysOf(year)) {
      if (one.day < first.toString() || one.day > last.toString()) continue
      found.push({ day: one.day, name: say(one.name, lang, one.about), of: one.of })
    }
  }
  return found.toSorted((a, b) => a.day.localeCompare(b.day) || a.name.localeCompare(b.name, lang))
}

type Named = { day: string; name: Sentence; of: SpecialDay['of']; about?: Record<string, number> }

const daysOf = (year: number): Named[] => [
  ...FIXED.map(({ date, name, of }) => ({ day: `${year}-${date}`, name, of })),
  ...bySunday(year),
  ...byEaster(year),
  ...byMoon(year),
]

const SUNDAY = 7
const THURSDAY = 4

function bySunday(year: number): Named[] {
  const thanksgiving = nthWeekday(year, 11, THURSDAY, 4)
  return [
    at(nthWeekday(year, 5, SUNDAY, 2), names.mothersDay, 'world'),
    at(nthWeekday(year, 6, SUNDAY, 3), names.fathersDay, 'world'),
    at(nthWeekday(year, 10, SUNDAY, 3), names.fathersDayRussia, 'ru'),
    at(nthWeekday(year, 11, SUNDAY, -1), names.mothersDayRussia, 'ru'),
    at(thanksgiving.add({ days: 1 }), names.blackFriday, 'world'),
    at(thanksgiving.add({ days: 4 }), names.cyberMonday, 'world'),
  ]
}

const at = (day: Temporal.PlainDate, name: Sentence, of: SpecialDay['of'], about?: Named['about']): Named => ({
  day: day.toString(),
  name,
  of,
  ...(about ? { about } : {}),
})

const after = (
  day: Temporal.PlainDate | string,
  days: number,
  name: Sentence,
  of: SpecialDay['of'],
  about?: Named['about'],
): Named => at(Temporal.PlainDate.from(day).add({ days }), name, of, about)

function byEaster(year: number): Named[] {
  const [east, west] = [orthodoxEaster(year), westernEaster(year)]
  return [
    after(west, 0, names.westernEaster, 'world'),
    after(east, -55, names.maslenitsa, 'ru'),
    after(east, -49, names.forgivenessSunday, 'ru'),
    after(east, -7, names.palmSunday, 'ru'),
    after(east, 0, names.orthodoxEaster, 'ru'),
    after(east, 49, names.trinity, 'ru'),
  ]
}

function byMoon(year: number): Named[] {
  const feasts = feastsOfTheMoon(year)
  if (!feasts) return []
  const { ramadan, ramazan, kurban } = feasts
  return [
    after(ramadan, 0, names.ramadan, 'tr'),
    after(ramadan, 25, names.kadir, 'tr'),
    after(ramazan, -1, names.ramazanEve, 'tr'),
    after(ramazan, 0, names.ramazan, 'tr'),
    ...[2, 3].map((day) => after(ramazan, day - 1, names.ramazanDay, 'tr', { day })),
    after(kurban, -1, names.kurbanEve, 'tr'),
    after(kurban, 0, names.kurban, 'tr'),
    ...[2, 3, 4].map((day) => after(kurban, day - 1, names.kurbanDay, 'tr', { day })),
  ]
}
