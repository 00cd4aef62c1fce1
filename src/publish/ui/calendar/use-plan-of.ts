import { publish, type Card, type MonthPost } from '../calls.ts'
import { monthOf, weekOf, type Day } from '../days.ts'
import { filtersOf, type CalendarAddress, type View } from './address.ts'

/** What a view needs to be drawn; the list reads on by itself. */
export function usePlanOf(view: View, day: Day, url: CalendarAddress) {
  const days = view === 'month' ? monthOf(day) : weekOf(day)
  const span = { from: days[0] ?? day, days: days.length }
  const filters = filtersOf(url)
  const isWeek = view === 'week' || view === 'lanes'
  const week = publish.useCall('GET /publish/calendar', { ...span, ...filters }, { enabled: isWeek })
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
    counts: (view === 'month' ? month.data : week.data)?.days ?? [],
    clashes: week.data?.clashes ?? [],
    special: special.data?.days ?? [],
    slots: slots.data?.slots ?? [],
  }
}

const NO_CARDS: readonly Card[] = []
const NO_LINES: readonly MonthPost[] = []
