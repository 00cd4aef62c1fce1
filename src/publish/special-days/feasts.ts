type Feast = { ramadan: string; ramazan: string; kurban: string }

/** The days of the moon's feasts as Turkey's Presidency of Religious Affairs has published them: the first day of each. */
const OF_THE_MOON: Record<number, Feast> = {
  2024: { ramadan: '2024-03-11', ramazan: '2024-04-10', kurban: '2024-06-16' },
  2025: { ramadan: '2025-03-01', ramazan: '2025-03-30', kurban: '2025-06-06' },
  2026: { ramadan: '2026-02-19', ramazan: '2026-03-20', kurban: '2026-05-27' },
  2027: { ramadan: '2027-02-08', ramazan: '2027-03-09', kurban: '2027-05-16' },
  2028: { ramadan: '2028-01-28', ramazan: '2028-02-26', kurban: '2028-05-05' },
  2029: { ramadan: '2029-01-16', ramazan: '2029-02-14', kurban: '2029-04-24' },
  2030: { ramadan: '2030-01-05', ramazan: '2030-02-04', kurban: '2030-04-13' },
}

export const feastsOfTheMoon = (year: number): Feast | null => OF_THE_MOON[year] ?? null

/** Easter of the Eastern church: Meeus' rule for the old calendar, said in the new one. */
export function orthodoxEaster(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 15) % 30
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const days = moon + weekday + 114
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1).add({ days: behind(year) })
}

/** Easter of the Western church: the rule of the anonymous Gregorian computus. */
export function westernEaster(year: number): Temporal.PlainDate {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const moon = (19 * a + d + 15) % 30
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7
  const m = Math.floor((a + 11 * moon + 22 * weekday) / 451)
  const days = moon + weekday - 7 * m + 114
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1)
}

/** How many days the old calendar is behind in that year. */
const behind = (year: number): number => Math.floor(year / 100) - Math.floor(year / 400) - 2

const DAYS_OF_WEEK = 7

/** The nth such weekday of a month, 1 is Monday; from the end with a negative n. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1)
  if (n > 0) {
    const ahead = (weekday - first.dayOfWeek + DAYS_OF_WEEK) % DAYS_OF_WEEK
    return first.add({ days: ahead + (n - 1) * DAYS_OF_WEEK })
  }
  const last = first.with({ day: first.daysInMonth })
  const back = (last.dayOfWeek - weekday + DAYS_OF_WEEK) % DAYS_OF_WEEK
  return last.subtract({ days: back + (-n - 1) * DAYS_OF_WEEK })
}
