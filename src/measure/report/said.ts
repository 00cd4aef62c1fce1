import { type Lang, say } from '#platform/words.ts'
import type { Facts } from '#platform/result.ts'
import { FORMULAS, type FormulaId } from '../formulas.ts'
import { type Kpi, KPI_NAMES, KPIS } from '../goal/kpi.ts'
import type { Report } from './gather.ts'
import { KIND_NAMES, REPORT, type ReportWord } from './words.ts'

const LOCALE: Record<Lang, string> = { en: 'en-GB', tr: 'tr-TR', ru: 'ru-RU' }

/** The tongue of a report: its sentences, numbers, days and names in the reader's language. */
export function speakerOf({ lang }: Pick<Report, 'lang'>) {
  const locale = LOCALE[lang]
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' })
  const day = (of: string, look: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...look, timeZone: 'UTC' }).format(Date.parse(`${of}T12:00:00Z`))
  return {
    word: (name: ReportWord, about: Facts = {}) => say(REPORT[name], lang, about),
    kind: (name: string) => Object.entries(KIND_NAMES).find(([known]) => known === name)?.[1][lang] ?? name,
    kindAlone: (name: string) =>
      capital(Object.entries(KIND_NAMES).find(([known]) => known === name)?.[1][lang] ?? name, locale),
    kpiName: (id: Kpi) => KPI_NAMES[id][lang],
    kpi: (id: Kpi, value: number | null, currency: string | null) => kpiSaid(locale, id, value, currency),
    formula: (id: FormulaId) => FORMULAS[id].name[lang],
    how: (id: FormulaId) => FORMULAS[id].how[lang],
    count: (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value),
    share: (value: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    day: (of: string) => day(of, { day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: (of: string) => day(of, { day: 'numeric', month: 'short' }),
    language: (code: string) =>
      code === 'other' ? REPORT.other[lang] : capital(languageNames.of(code) ?? code, locale),
    // Initials are a name by themselves: VK, OK, X; an address stays as it is written.
    source: (name: string) =>
      name === 'direct'
        ? REPORT.direct[lang]
        : name.includes('.')
          ? name
          : name.length <= 2
            ? name.toUpperCase()
            : capital(name, locale),
    quoted: (text: string) => (lang === 'ru' ? `«${text}»` : `“${text}”`),
    figure: (id: FormulaId, value: number | null, currency: string | null) => figureSaid(locale, id, value, currency),
    periodName: ({ period, starts, last }: Pick<Report, 'period' | 'starts' | 'last'>) => {
      if (period === 'day') return day(starts, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
      if (period === 'month') return day(starts, { month: 'long', year: 'numeric' })
      if (period === 'year') return starts.slice(0, 4)
      return new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).formatRange(Date.parse(`${starts}T12:00:00Z`), Date.parse(`${last}T12:00:00Z`))
    },
  }
}

export type Speaker = ReturnType<typeof speakerOf>

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

function figureSaid(locale: string, id: FormulaId, value: number | null, currency: string | null): string {
  if (value === null) return '–'
  const { unit } = FORMULAS[id]
  const format = (look: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, look).format(value)
  if (unit === 'money' && currency) return format({ style: 'currency', currency, maximumFractionDigits: 0 })
  if (unit === 'share') return format({ style: 'percent', maximumFractionDigits: 0 })
  if (unit === 'percent') return format({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  if (unit === 'minutes')
    return format({ style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 0 })
  return format({ maximumFractionDigits: unit === 'mood' ? 2 : 1 })
}

function kpiSaid(locale: string, id: Kpi, value: number | null, currency: string | null): string {
  if (value === null) return '–'
  const { unit } = KPIS[id]
  const look: Intl.NumberFormatOptions =
    unit === 'money' && currency !== null
      ? { style: 'currency', currency }
      : unit === 'share'
        ? { style: 'percent' }
        : {}
  return new Intl.NumberFormat(locale, { ...look, maximumFractionDigits: 0 }).format(value)
}

/** The period in one sentence. */
export function headlineSaid({ headline }: Report, s: Speaker): string {
  const { kind, count, before } = headline
  if (kind === null) return s.word('nothing')
  const about = { count: s.count(count), what: s.kind(kind) }
  if (before === 0) return s.word('after-none', about)
  if (count === before) return s.word('as-before', about)
  const share = s.share(Math.abs(count - before) / before)
  return s.word(count > before ? 'more-than-before' : 'fewer-than-before', { ...about, share })
}

/** The same outcomes a year ago or on the same weekdays, as a sentence below; empty where nothing is known. */
export function besideSaid({ headline: { kind, count }, beside }: Report, s: Speaker): string {
  if (!beside || kind === null) return ''
  const then = beside.kinds.find((row) => row.kind === kind)?.outcomes ?? 0
  if (then === 0) return ''
  const about = { count: s.count(then), share: s.share(Math.abs(count - then) / then) }
  return s.word(`${beside.compared}-${count === then ? 'same' : count > then ? 'more' : 'fewer'}`, about)
}

/** The figure of that other time; null where it is not known. */
export const besideFigure = ({ beside }: Report, figure: { formula: FormulaId; currency: string | null }) =>
  beside?.figures.find(({ formula, currency }) => formula === figure.formula && currency === figure.currency)?.before ??
  null
