import { useLingui } from '@lingui/react/macro'
import type { Outcome } from '../calls.ts'

/** How we know where an outcome came from, in words. */
export function useVia(): (outcome: Pick<Outcome, 'via' | 'mark'>) => string {
  const { t } = useLingui()
  return ({ via, mark }) => {
    const value = mark ?? ''
    switch (via) {
      case 'click':
        return t`by a click`
      case 'number':
        return t`by the number ${value}`
      case 'code':
        return t`by the code ${value}`
      case 'told':
        return t`as it was told`
      default:
        return t`unknown`
    }
  }
}

/** A sum with its currency; nothing where there is none. */
export function useMoneyText(): (value: string | null, currency: string | null) => string {
  const { i18n } = useLingui()
  return (value, currency) =>
    value === null || currency === null
      ? ''
      : new Intl.NumberFormat(i18n.locale, { style: 'currency', currency }).format(Number(value))
}
