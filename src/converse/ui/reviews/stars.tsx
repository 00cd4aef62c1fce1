import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Select } from '#web/kit/select.tsx'
import './stars.css'

const ALL = [1, 2, 3, 4, 5] as const

/** The stars of a review, as they stand on its page. */
export function Stars({ given }: { given: number }) {
  const { t } = useLingui()
  return (
    <span className="inbox-stars" role="img" aria-label={t`${given} of 5 stars`}>
      {ALL.map((star) => (
        <span key={star} data-given={star <= given || undefined}>
          ★
        </span>
      ))}
    </span>
  )
}

const NONE = 'none'

/** How many stars somebody gave; some reviews have none. */
export function StarsField({ value, onChange }: { value: number | null; onChange: (stars: number | null) => void }) {
  const { t } = useLingui()
  return (
    <Select
      label={t`Stars`}
      options={[
        ...ALL.toReversed().map((star) => ({
          id: String(star),
          name: `${'★'.repeat(star)} ${plural(star, { one: '# star', other: '# stars' })}`,
        })),
        { id: NONE, name: t`no stars` },
      ]}
      value={value === null ? NONE : String(value)}
      onChange={(id) => onChange(ALL.find((star) => String(star) === id) ?? null)}
    />
  )
}
