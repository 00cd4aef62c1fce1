/** A figure in a language; `sign` shows + and −. */
export const figure = (value: number, lang: string, given: { compact?: boolean; sign?: boolean } = {}): string =>
  new Intl.NumberFormat(lang, {
    maximumFractionDigits: given.compact ? 1 : 2,
    ...(given.compact ? { notation: 'compact' } : {}),
    ...(given.sign ? { signDisplay: 'exceptZero' } : {}),
  }).format(value)

/** A share of one as per cent: 0.71 is 71% in English, %71 in Turkish, 71 % in Russian. */
export const percent = (share: number, lang: string, given: { digits?: number; sign?: boolean } = {}): string =>
  new Intl.NumberFormat(lang, {
    style: 'percent',
    maximumFractionDigits: given.digits ?? 0,
    ...(given.sign ? { signDisplay: 'exceptZero' } : {}),
  }).format(share)

const HOUR = 60
const DAY = 24 * HOUR

/** A stretch of minutes in the unit a person would use: 40 min, 3.5 h, 4 days. */
export function stretch(minutes: number, lang: string): string {
  const size = Math.abs(minutes)
  const [value, unit] =
    size >= 3 * DAY ? [minutes / DAY, 'day'] : size >= 2 * HOUR ? [minutes / HOUR, 'hour'] : [minutes, 'minute']
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'hour' && size < DAY ? 1 : 0,
  }).format(value)
}

const MEGABYTE = 1_000_000

/** The size of a file as a person reads it: 84 kB, 3.2 MB. */
export function fileSize(bytes: number, lang: string): string {
  const isSmall = bytes < MEGABYTE
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(isSmall ? Math.max(1, bytes / 1_000) : bytes / MEGABYTE)
}
