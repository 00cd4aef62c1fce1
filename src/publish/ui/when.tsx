import { Trans, useLingui } from '@lingui/react/macro'
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
      <div className="when-fields">
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
