import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { runAction } from '#web/actions.tsx'
import { isMac } from '#web/device.ts'
import { Button } from '#web/kit/button.tsx'
import { DateTimeField } from '#web/kit/date-time-field.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { gapAround } from '#web/kit/wall-time.ts'
import './when.css'

type Props = {
  wallTime: string | null
  zone: string
  isLocked: boolean
  /** An hour that comes twice, with its two distances from Greenwich. */
  twice: { earlier: string; later: string } | null
  onChange: (when: { wallTime?: string | null; zone?: string }) => void
  onWhich: (which: 'earlier' | 'later') => void
}

/** The hour on the wall and the zone whose wall it is. Hours that the clocks skip are not taken; their neighbours are offered. */
export function When({ wallTime, zone, isLocked, twice, onChange, onWhich }: Props) {
  const { t } = useLingui()
  const gap = wallTime ? gapAround(wallTime, zone) : null
  return (
    <fieldset className="when" disabled={isLocked}>
      <div className="when-fields" role="presentation" onKeyDownCapture={hearPrimary}>
        <DateTimeField
          label={t`When`}
          value={wallTime}
          isDisabled={isLocked}
          onChange={(next) => onChange({ wallTime: next })}
        />
        <TimeZoneSelect
          label={t`On the clocks of`}
          value={zone}
          isDisabled={isLocked}
          onChange={(next) => onChange({ zone: next })}
        />
      </div>
      {gap && (
        <div className="when-gap" role="alert">
          <span>
            <Trans>The clocks go forward that night and skip this hour. Which one instead?</Trans>
          </span>
          {[gap.before, gap.after].map((wall) => (
            <Button key={wall} onPress={() => onChange({ wallTime: wall })}>
              {wall.slice(11)}
            </Button>
          ))}
        </div>
      )}
      {twice && (
        <div className="when-gap" role="alert">
          <span>
            <Trans>The clocks go back that night, so this hour comes twice. Which one?</Trans>
          </span>
          <Button onPress={() => onWhich('earlier')}>{t`The first (${twice.earlier})`}</Button>
          <Button onPress={() => onWhich('later')}>{t`The second (${twice.later})`}</Button>
        </div>
      )}
    </fieldset>
  )
}

/** Date fields keep Enter for themselves, but the main deed is meant when it comes with Ctrl or Command. */
function hearPrimary(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey)) return
  event.preventDefault()
  event.stopPropagation()
  runAction(event.shiftKey ? 'compose.publish' : 'compose.schedule')
}
