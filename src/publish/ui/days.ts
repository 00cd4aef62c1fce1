import { parseAbsolute, parseDate, toCalendarDate, today } from '@internationalized/date'
import { dateFormat } from '#web/kit/date-format.ts'

/** A day as its ISO text: `2026-11-24`. */
export type Day = string

export const todayIn = (zone: string): Day => today(zone).toString()

export const dayOf = (at: string, zone: string): Day => toCalendarDate(parseAbsolute(at, zone)).toString()

export const addDays = (day: Day, count: number): Day => parseDate(day).add({ days: count }).toString()

/** The seven days of the week this day lies in, from Monday. */
export function weekOf(day: Day): Day[] {
  const weekday = new Date(`${day}T12:00Z`).getUTCDay()
  const monday = addDays(day, -((weekday + 6) % 7))
  return Array.from({ length: 7 }, (_, place) => addDays(monday, place))
}

export const dayText = (day: Day, lang: string, look: Intl.DateTimeFormatOptions): string =>
  dateFormat(lang, { ...look, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00Z`))

/** "23–29 November", with its year when that is not the present one. */
export const weekText = (week: readonly Day[], lang: string, present: Day): string =>
  dateFormat(lang, {
    day: 'numeric',
    month: 'long',
    ...(week.every((day) => day.startsWith(present.slice(0, 4))) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).formatRange(Date.parse(`${week[0]}T12:00Z`), Date.parse(`${week.at(-1)}T12:00Z`))

/** "18:05" on the clock of a zone, the same in every language. */
export const timeText = (at: string, zone: string): string =>
  dateFormat('en', { ...CLOCK, timeZone: zone }).format(Date.parse(at))

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const

/** The six weeks that show a month, from Monday. */
export function monthOf(day: Day): Day[] {
  const first = `${day.slice(0, 7)}-01`
  const [monday = first] = weekOf(first)
  return Array.from({ length: 42 }, (_, place) => addDays(monday, place))
}

/** A month later or earlier, on its first day. */
export const addMonths = (day: Day, count: number): Day =>
  parseDate(`${day.slice(0, 7)}-01`)
    .add({ months: count })
    .toString()
