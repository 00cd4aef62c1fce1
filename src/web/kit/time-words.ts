import { dateFormat } from './date-format.ts'

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "5 min. ago", "tomorrow", "через 2 ч": short, because narrow Russian prints "-2 мин". */
export function relativeTime(at: string, now: number, lang: string): string {
  const words = new Intl.RelativeTimeFormat(lang, { style: 'short', numeric: 'auto' })
  const seconds = (Date.parse(at) - now) / 1000
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit)
  }
  return words.format(0, 'second')
}

export type MomentLook = 'time' | 'day' | 'day-time' | 'full'

const LOOKS: Record<MomentLook, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  'day-time': { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  full: { dateStyle: 'full', timeStyle: 'long' },
}

/** An instant on the clock of a zone: "Tue, 24 Nov, 18:00". */
export const momentText = (at: string, zone: string, lang: string, look: MomentLook): string =>
  dateFormat(lang, { ...LOOKS[look], timeZone: zone }).format(Date.parse(at))
