import { useLingui } from '@lingui/react/macro'
import { percent } from '#web/kit/numbers.ts'

/** A share as a bar, with the stretch in which the true one lies drawn over its end. */
export function ShareBar({
  share,
  low,
  high,
  goal,
}: {
  share: number
  low: number
  high: number
  goal?: number | null
}) {
  return (
    <span className="share-bar" aria-hidden>
      <span className="share-bar-fill" style={{ inlineSize: width(share) }} />
      <span className="share-bar-sure" style={{ insetInlineStart: width(low), inlineSize: width(high - low) }} />
      {goal !== undefined && goal !== null && (
        <span className="share-bar-goal" style={{ insetInlineStart: width(goal) }} />
      )}
    </span>
  )
}

const width = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

/** "34–41%", in the order of the language. */
export function Between({ low, high }: { low: number; high: number }) {
  const { i18n } = useLingui()
  return (
    <span data-numbers>
      {percent(low, i18n.locale)} – {percent(high, i18n.locale)}
    </span>
  )
}
