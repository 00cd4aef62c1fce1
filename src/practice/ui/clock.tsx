import { useLingui } from '@lingui/react/macro'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { practice, type Run } from './calls.ts'

const PACES = ['0', '12', '24', '60', '120'] as const
const HURRY_MINUTES = 15
const READ_EVERY_SECONDS = 2

/** The day as it stands now, read again and again while it goes on. */
export function useRunHere(): Run | null {
  const { data } = practice.useCall('GET /practice/here', {}, { everySeconds: READ_EVERY_SECONDS })
  return data?.run ?? null
}

const REFRESH = ['GET /practice/here', 'GET /practice/runs/:id', 'GET /practice/runs']

/** The town's clock, and how fast it goes. */
export function TownClock({ run }: { run: Run }) {
  const { t } = useLingui()
  const pace = practice.useDeed('PUT /practice/runs/:id/pace', { refresh: REFRESH })
  const hurry = practice.useDeed('POST /practice/runs/:id/advance', { refresh: REFRESH })
  const finish = practice.useDeed('POST /practice/runs/:id/finish', { refresh: REFRESH })
  const isPaused = run.pace === 0
  useAction({
    id: 'practice.pause',
    label: isPaused ? t`Let the day go on` : t`Pause the day`,
    keys: 'shift+p',
    scope: 'everywhere',
    run: () => pace.run({ id: run.id, pace: isPaused ? 24 : 0 }),
  })
  useAction({
    id: 'practice.hurry',
    label: t`Let 15 minutes pass`,
    keys: 'shift+f',
    scope: 'everywhere',
    run: () => hurry.run({ id: run.id, minutes: HURRY_MINUTES }),
  })
  const names: Record<(typeof PACES)[number], string> = {
    '0': t`Paused`,
    '12': t`Slow`,
    '24': t`Usual`,
    '60': t`Fast`,
    '120': t`Very fast`,
  }
  const chosen = PACES.find((one) => Number(one) === run.pace) ?? '24'
  return (
    <span className="practice-clock">
      <strong className="practice-time" data-numbers>
        {run.clock}
      </strong>
      <Segmented
        label={t`How fast the day goes`}
        options={PACES.map((id) => ({ id, name: names[id] }))}
        value={chosen}
        onChange={(id) => pace.run({ id: run.id, pace: Number(id) })}
      />
      <Button
        keys="shift+f"
        isDisabled={hurry.isRunning}
        onPress={() => hurry.run({ id: run.id, minutes: HURRY_MINUTES })}
      >
        {t`Let 15 minutes pass`}
      </Button>
      <Button look="quiet" isDisabled={finish.isRunning} onPress={() => finish.run({ id: run.id })}>
        {t`End the day`}
      </Button>
    </span>
  )
}
