import { Trans, useLingui } from '@lingui/react/macro'
import { useNow } from '#web/clock.ts'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { AGAIN, inbox, type Room } from './calls.ts'
import { useCrisisWords } from './crisis-words.ts'

const STAGES = [10, 30, 60] as const

/** The first hour in three stages: what is done by when. */
export function FirstHour({ room }: { room: Room }) {
  const { t } = useLingui()
  const { steps } = useCrisisWords()
  const now = useNow()
  const done = inbox.useDeed('POST /inbox/crises/:id/log', { refresh: AGAIN })
  const noticed = Date.parse(room.crisis.noticedAt)
  return (
    <section className="crisis-hour" aria-label={t`The first hour`}>
      {STAGES.map((minutes) => {
        const dueAt = noticed + minutes * 60_000
        const mine = room.steps.filter((one) => Date.parse(one.dueAt) === dueAt)
        const isDone = mine.every(({ doneAt }) => doneAt !== null)
        const isLate = !isDone && dueAt < now
        return (
          <div key={minutes} className="crisis-stage" data-late={isLate || undefined} data-done={isDone || undefined}>
            <h2>
              <Trans>{minutes} minutes</Trans>{' '}
              <span className="meta">
                {isDone ? <Trans>done</Trans> : <RelativeTime at={new Date(dueAt).toISOString()} />}
              </span>
            </h2>
            {mine.map(({ step, doneAt, doneBy }) => (
              <Checkbox
                key={step}
                isSelected={doneAt !== null}
                isDisabled={doneAt !== null}
                onChange={(ticked) => ticked && done.run({ id: room.crisis.id, kind: 'step', text: step })}
              >
                {steps[step]}
                {doneBy && <span className="meta"> · {doneBy}</span>}
              </Checkbox>
            ))}
          </div>
        )
      })}
    </section>
  )
}
