import { useLingui } from '@lingui/react/macro'
import { percent } from './numbers.ts'

/** A share of one as per cent, in the order and spacing of the reader's language. */
export function PercentText({ share, digits = 0, sign = false }: { share: number; digits?: number; sign?: boolean }) {
  const { i18n } = useLingui()
  return <span data-numbers>{percent(share, i18n.locale, { digits, sign })}</span>
}
