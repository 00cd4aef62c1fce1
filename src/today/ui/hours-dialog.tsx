import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { Select } from '#web/kit/select.tsx'
import { type Today, today } from './calls.ts'

const CLOCKS = Array.from({ length: 48 }, (_, half) => {
  const clock = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  return { id: clock, name: clock }
})

/** When one's own day begins and ends: the stretches to work in and the evening follow it. */
export function HoursDialog({ hours, onClose }: { hours: Today['hours']; onClose: () => void }) {
  const { t } = useLingui()
  const [begins, setBegins] = useState(hours.begins)
  const [ends, setEnds] = useState(hours.ends)
  const deed = today.useDeed('PUT /today/hours', {
    refresh: ['GET /today'],
    said: () => t`Your working day is kept.`,
    undo: () => today.call('PUT /today/hours', hours),
    onDone: onClose,
  })
  return (
    <Dialog
      title={t`My working day`}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" isDisabled={begins >= ends} onPress={() => deed.run({ begins, ends })}>
          <Trans>Keep</Trans>
        </Button>
      }
    >
      <div className="today-aside-form">
        <Select label={t`It begins`} options={CLOCKS} value={begins} onChange={setBegins} />
        <Select label={t`It ends`} options={CLOCKS} value={ends} onChange={setEnds} />
        <p className="meta">
          <Trans>Half an hour before the end Today turns into the close of the day.</Trans>
        </p>
      </div>
    </Dialog>
  )
}
