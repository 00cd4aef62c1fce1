import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import type { useMove } from '../use-move.ts'

/** On the nights the clocks change, an hour is missing or comes twice; which one is meant only she can say. */
export function AskHour({ asking }: { asking: ReturnType<typeof useMove>['asking'] }) {
  const { t } = useLingui()
  if (!asking) return null
  const { hour } = asking
  return (
    <Dialog title={t`Which hour?`} isOpen onClose={asking.cancel}>
      {hour.kind === 'gap' ? (
        <>
          <p>
            <Trans>The clocks go forward that night and skip {hour.time}. Which one instead?</Trans>
          </p>
          <div className="bulk-steps">
            {[hour.before, hour.after].map((wall) => (
              <Button key={wall} onPress={() => asking.take({ day: wall.slice(0, 10), time: wall.slice(11) })}>
                {wall.slice(11)}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <>
          <p>
            <Trans>The clocks go back that night, so {hour.time} comes twice. Which one?</Trans>
          </p>
          <div className="bulk-steps">
            <Button onPress={() => asking.take({ which: 'earlier' })}>{t`The first (${hour.earlier})`}</Button>
            <Button onPress={() => asking.take({ which: 'later' })}>{t`The second (${hour.later})`}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
