import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { practice, type Run } from './calls.ts'
import { useDayWords } from './day-words.ts'

/** One's own days, newest first. */
export function HistoryPart({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useLingui()
  const { items, isPending, hasMore, readOn } = practice.useList('GET /practice/runs', {})
  if (!isPending && items.length === 0)
    return (
      <EmptyState
        kind="first-use"
        title={t`No day played yet`}
        action={<Link look="button" href="/practice?part=days&day=quiet">{t`To the days`}</Link>}
      >
        <Trans>Begin with the quiet one: it shows how the desk works.</Trans>
      </EmptyState>
    )
  return (
    <div className="practice-part">
      <RunList runs={items} onOpen={onOpen} />
      {hasMore && (
        <Button onPress={readOn}>
          <Trans>Show older days</Trans>
        </Button>
      )}
    </div>
  )
}

/** Days with their points; a press opens the debrief. */
export function RunList({
  runs,
  withNames = false,
  onOpen,
}: {
  runs: readonly Run[]
  withNames?: boolean
  onOpen: (id: string) => void
}) {
  const { t } = useLingui()
  const words = useDayWords()
  return (
    <ul className="practice-runs">
      {runs.map((run) => (
        <li key={run.id}>
          <span className="practice-points" data-numbers>
            {run.score ?? '–'}
          </span>
          <span>
            {withNames ? run.name : words[run.day].name}{' '}
            <span className="meta">{run.begunAt ? <Moment at={run.begunAt} /> : t`not begun`}</span>
          </span>
          {run.state === 'finished' && (
            <Button look="quiet" onPress={() => onOpen(run.id)}>
              <Trans>See how it went</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
