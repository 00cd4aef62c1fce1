import { useLingui } from '@lingui/react/macro'
import { figure } from './numbers.ts'

/** A figure as the reader's language writes it. `compact` for tight places: 12.4K, 12,4 B, 12,4 тыс. */
export function NumberText({
  value,
  compact = false,
  sign = false,
}: {
  value: number
  compact?: boolean
  sign?: boolean
}) {
  const { i18n } = useLingui()
  return <span data-numbers>{figure(value, i18n.locale, { compact, sign })}</span>
}
