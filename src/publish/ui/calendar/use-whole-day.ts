import { useEffect, useState } from 'react'
import { publish, type Card } from '../calls.ts'
import { dayOf, type Day } from '../days.ts'
import { filtersOf, type CalendarAddress } from './address.ts'

type Given = {
  day: Day
  zone: string
  /** What the board was told of the day. */
  first: readonly Card[]
  count: number
  filters: CalendarAddress
  onReadOn: (cards: readonly Card[]) => void
}

/** A full day tells its first posts; the others are read when somebody scrolls to its end. */
export function useWholeDay({ day, zone, first, count, filters, onReadOn }: Given) {
  const [isWhole, setWhole] = useState(false)
  const wished = isWhole && count > first.length
  const rest = publish.useList(
    'GET /publish/agenda',
    { from: day, days: 1, ...filtersOf(filters) },
    { enabled: wished },
  )
  const { items } = rest
  const hasRead = wished && items.length > first.length
  useEffect(() => {
    if (hasRead) onReadOn(items)
    // oxlint-disable-next-line react/exhaustive-deps -- the list is made anew at every drawing, its length tells whether more came
  }, [hasRead, items.length, onReadOn])
  const cards = hasRead ? items.filter(({ at }) => at !== null && dayOf(at, zone) === day) : first
  return {
    cards,
    hasMore: count > cards.length,
    readOn: () => {
      setWhole(true)
      if (hasRead) rest.readOn()
    },
  }
}
