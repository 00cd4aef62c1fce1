import { useMemo } from 'react'
import { publish, type Card, type MonthPost } from '../calls.ts'
import { monthOf, weekOf, type Day } from '../days.ts'
import { filtersOf, type CalendarAddress, type View } from './address.ts'

const LANES_PER_DAY = 100

/** What a view needs to be drawn; the list reads on by itself. */
export function usePlanOf(view: View, day: Day, url: CalendarAddress) {
  const days = useMemo(() => daysOf(view, day), [view, day])
  const span = { from: days[0] ?? day, days: days.length }
  const filters = filtersOf(url)
  // A day there is split among all channels.
  const lanes = view === 'lanes' ? { perDay: LANES_PER_DAY } : {}
  const isWeek = view === 'week' || view === 'lanes'
  const week = publish.useCall('GET /publish/calendar', { ...span, ...lanes, ...filters }, { enabled: isWeek })
  const month = publish.useCall('GET /publish/month', { ...span, ...filters }, { enabled: view === 'month' })
  const special = publish.useCall('GET /publish/special-days', span, { enabled: view !== 'list' })
  const slots = publish.useCall('GET /publish/slots/open', span, { enabled: isWeek })
  const shown = view === 'month' ? month : week
  return {
    days,
    isPending: view !== 'list' && shown.isPending,
    error: view === 'list' ? null : shown.error,
    again: () => void shown.refetch(),
    cards: isWeek ? (week.data?.posts ?? NO_CARDS) : NO_CARDS,
    lines: view === 'month' ? (month.data?.posts ?? NO_LINES) : NO_LINES,
    counts: (view === 'month' ? month.data : week.data)?.days ?? NOTHING,
    clashes: week.data?.clashes ?? NOTHING,
    special: special.data?.days ?? NOTHING,
    slots: slots.data?.slots ?? NOTHING,
  }
}

/** The days a view shows. */
export const daysOf = (view: View, day: Day): readonly Day[] => (view === 'month' ? monthOf(day) : weekOf(day))

const NOTHING: readonly never[] = []
const NO_CARDS: readonly Card[] = []
const NO_LINES: readonly MonthPost[] = []
