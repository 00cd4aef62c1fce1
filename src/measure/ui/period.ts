import { useLingui } from '@lingui/react/macro'
import type { Measured } from './calls.ts'

export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const

/** What a period is held against. */
export const COMPARED = ['before', 'weekdays', 'year'] as const

export type Period = (typeof PERIODS)[number]

const MIDDAY = 'T12:00:00Z'
const STEP: Record<Period, { days?: number; months?: number }> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
}

/** The first day of the period before or after the one that begins on `starts`. */
export function shifted(period: Period, starts: string, by: 1 | -1): string {
  const day = new Date(starts + MIDDAY)
  const { days = 0, months = 0 } = STEP[period]
  day.setUTCMonth(day.getUTCMonth() + months * by)
  day.setUTCDate(day.getUTCDate() + days * by)
  return day.toISOString().slice(0, 10)
}

/** "23–29 November", "November 2026", "2026", in the reader's language. */
export function usePeriodName(): (of: Pick<Measured, 'period' | 'starts' | 'ends'>) => string {
  const { i18n, t } = useLingui()
  const locale = i18n.locale === 'en' ? 'en-GB' : i18n.locale
  const name = (of: string, look: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...look, timeZone: 'UTC' }).format(new Date(of + MIDDAY))
  return ({ period, starts, ends }) => {
    if (period === 'day') return name(starts, { weekday: 'long', day: 'numeric', month: 'long' })
    if (period === 'month') return name(starts, { month: 'long', year: 'numeric' })
    if (period === 'year') return name(starts, { year: 'numeric' })
    if (period === 'quarter') {
      const quarter = Math.floor(Number(starts.slice(5, 7)) / 3) + 1
      const year = starts.slice(0, 4)
      return t`Quarter ${quarter} of ${year}`
    }
    const last = shifted('day', ends, -1)
    return new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).formatRange(new Date(starts + MIDDAY), new Date(last + MIDDAY))
  }
}

/** "24 Nov", for the foot of a chart. */
export function useDayName(): (day: string) => string {
  const { i18n } = useLingui()
  const locale = i18n.locale === 'en' ? 'en-GB' : i18n.locale
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (day) => format.format(new Date(day + MIDDAY))
}

export function useComparedNames(): Record<(typeof COMPARED)[number], string> {
  const { t } = useLingui()
  return { before: t`With the days before`, weekdays: t`With the same weekdays`, year: t`With a year ago` }
}
