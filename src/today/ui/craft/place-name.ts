import { useLingui } from '@lingui/react/macro'

/** A Monday, from which the days of the week take their names. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000
const SPAN_HOURS = 3

/** "Tuesday, 9–12": a time of the week as people say it. */
export function usePlaceName() {
  const { i18n } = useLingui()
  const day = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' })
  return ({ weekday, hour }: { weekday: number; hour: number }) =>
    `${day.format(MONDAY + (weekday - 1) * DAY)}, ${hour}–${hour + SPAN_HOURS}`
}
