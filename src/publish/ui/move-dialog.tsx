import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { DateTimeField } from '#web/kit/date-time-field.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { gapAround } from '#web/kit/wall-time.ts'
import type { Card } from './calls.ts'
import type { Day } from './days.ts'

type Movable = Pick<Card, 'id' | 'wallTime' | 'zone' | 'state'>

type Props = { card: Movable | null; onClose: () => void; onMove: (card: Movable, day: Day, time: string) => void }

/** Any day and any hour, on the clocks the post was planned by. */
export function MoveDialog({ card, onClose, onMove }: Props) {
  const { t } = useLingui()
  const [wall, setWall] = useState<string | null>(null)
  const chosen = wall ?? card?.wallTime ?? null
  const gap = card && chosen ? gapAround(chosen, card.zone) : null
  const close = () => {
    setWall(null)
    onClose()
  }
  const move = () => {
    const [day, time] = chosen?.split('T') ?? []
    if (card && day && time) onMove(card, day, time)
    close()
  }
  return (
    <Dialog
      title={t`Move to another day or hour`}
      isOpen={card !== null}
      onClose={close}
      footer={
        <Button look="primary" isDisabled={chosen === null || gap !== null} onPress={move}>
          <Trans>Move</Trans>
        </Button>
      }
    >
      <DateTimeField
        label={t`When`}
        about={card?.zone.replaceAll('_', ' ')}
        value={chosen}
        onChange={setWall}
        error={
          gap
            ? t`The clocks skip this hour that night. Take ${gap.before.slice(11)} or ${gap.after.slice(11)}.`
            : undefined
        }
      />
    </Dialog>
  )
}
