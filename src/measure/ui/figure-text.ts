import { useLingui } from '@lingui/react/macro'
import { figure, percent, stretch } from '#web/kit/numbers.ts'
import type { Figure, Formula } from './calls.ts'

/** A figure in its unit; a dash for what nobody knows. */
export function useFigureText(): (value: number | null, of: { unit: string; currency?: string | null }) => string {
  const { i18n } = useLingui()
  return (value, { unit, currency }) => {
    if (value === null) return '–'
    if (unit === 'minutes') return stretch(value, i18n.locale)
    if (unit === 'share') return percent(value, i18n.locale)
    if (unit === 'percent') return percent(value, i18n.locale, { sign: true })
    if (unit === 'mood') return figure(value, i18n.locale, { sign: true })
    if (unit === 'money' && currency)
      return new Intl.NumberFormat(i18n.locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value)
    return figure(value, i18n.locale)
  }
}

export type Change = { said: string; tone: 'good' | 'bad' | 'plain' } | null

/** How far a figure moved from the one before, as per cent where that means anything. */
export function useChange(): (of: Figure, formula: Formula | undefined) => Change {
  const { t, i18n } = useLingui()
  const text = useFigureText()
  return ({ value, before, currency }, formula) => {
    if (value === null || before === null || !formula) return null
    const moved = value - before
    if (moved === 0) return { said: t`as before`, tone: 'plain' }
    const tone = moved > 0 === (formula.better === 'up') ? 'good' : 'bad'
    const was = text(before, { unit: formula.unit, currency })
    if (before <= 0 || formula.unit === 'percent' || formula.unit === 'mood') return { said: t`${was} before`, tone }
    const by = percent(moved / before, i18n.locale, { sign: true })
    return { said: t`${by} · ${was} before`, tone }
  }
}
