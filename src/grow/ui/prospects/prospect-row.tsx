import { useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import type { Prospect } from '../calls.ts'
import { useReasonNames } from './reason-names.ts'

/** Who, why, and what they wrote last. */
export function ProspectRow({ prospect }: { prospect: Prospect }) {
  const { t } = useLingui()
  const reasons = useReasonNames()
  const { name, handle, said, spokeAt, note } = prospect
  return (
    <div className="prospect-row">
      <p className="prospect-row-head">
        <strong>{name}</strong>
        {handle !== name && <span className="meta">{handle}</span>}
        <span className="meta prospect-row-when">
          <RelativeTime at={spokeAt} />
        </span>
      </p>
      <p className="prospect-row-text">{said[0]?.text}</p>
      <p className="prospect-row-why">
        {prospect.reasons.map((reason) => (
          <Badge key={reason} tone={reason === 'in-target' ? 'good' : 'plain'}>
            {reasons[reason]}
          </Badge>
        ))}
        {said[0] && <span className="meta">{said[0].about}</span>}
        {note !== '' && <span className="meta">{t`has a note`}</span>}
      </p>
    </div>
  )
}
