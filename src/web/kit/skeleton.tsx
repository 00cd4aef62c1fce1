import { useLingui } from '@lingui/react/macro'
import './skeleton.css'

/** The shape of what is coming, for the first load only; later loads keep what was there. */
export function Skeleton({ rows = 6, height = 60 }: { rows?: number; height?: number }) {
  const { t } = useLingui()
  return (
    <div className="skeleton" role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton-row" style={{ height }}>
          <span style={{ width: `${38 + ((row * 17) % 30)}%` }} />
          <span style={{ width: `${60 + ((row * 23) % 34)}%` }} />
        </div>
      ))}
    </div>
  )
}
