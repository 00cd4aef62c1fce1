import { Trans } from '@lingui/react/macro'
import { useNow } from '#web/clock.ts'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import type { Handoff } from './calls.ts'
import { useDutyNames } from './handoff-words.ts'

/** Where a hand-off stands, in a sentence: with whom, seen or not, due or late, answered. */
export function HandoffState({ handoff }: { handoff: Handoff }) {
  const { names } = useDutyNames()
  const now = useNow()
  const { contactName, answeredAt, answeredBy, dueAt, openedAt } = handoff
  const duty = names[handoff.duty]
  if (answeredAt)
    return (
      <span>
        <Trans>
          {answeredBy} ({duty}) answered <RelativeTime at={answeredAt} />
        </Trans>
      </span>
    )
  const isLate = Date.parse(dueAt) < now
  return (
    <span>
      <Trans>
        With {contactName} ({duty})
      </Trans>
      {' · '}
      {openedAt ? <Trans>read</Trans> : <Trans>not opened yet</Trans>}
      {' · '}
      <span data-late={isLate || undefined} className="handoff-due">
        {isLate ? (
          <Trans>
            answer was due <RelativeTime at={dueAt} />
          </Trans>
        ) : (
          <Trans>
            answer due <RelativeTime at={dueAt} />
          </Trans>
        )}
      </span>
    </span>
  )
}
