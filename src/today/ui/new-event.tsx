import { now } from '@internationalized/date'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { DateTimeField } from '#web/kit/date-time-field.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { instantOf, wallOf, type WallTime } from '#web/kit/wall-time.ts'
import { today } from './calls.ts'

const LONG = ['15', '30', '45', '60', '90', '120', '180'] as const

/** Something fixed that the day must go around: a meeting, a shoot. */
export function NewEvent({ zone }: { zone: string }) {
  const { t } = useLingui()
  return (
    <Popover label={t`Something fixed today`} button={<AddButton />}>
      {(close) => <Form zone={zone} onDone={close} />}
    </Popover>
  )
}

const AddButton = () => (
  <Button look="quiet" icon={IconPlus}>
    <Trans>Something fixed</Trans>
  </Button>
)

function Form({ zone, onDone }: { zone: string; onDone: () => void }) {
  const { t } = useLingui()
  const [title, setTitle] = useState('')
  const [at, setAt] = useState<WallTime | null>(() => wallOf(now(zone).add({ hours: 1 }).set({ minute: 0 })))
  const [long, setLong] = useState<(typeof LONG)[number]>('60')
  const deed = today.useDeed('POST /today/events', {
    refresh: ['GET /today'],
    said: () => t`It stands in your day.`,
    undo: (_, { id }) => today.call('DELETE /today/events/:id', { id }),
    onDone,
  })
  const save = () => {
    const from = at && instantOf(at, zone)
    if (from === null || title.trim() === '') return
    const until = new Date(Date.parse(from) + Number(long) * 60_000).toISOString()
    deed.run({ title, from, until })
  }
  return (
    <div className="today-event-form">
      <TextField label={t`What is it?`} value={title} onChange={setTitle} maxLength={120} autoFocus />
      <DateTimeField label={t`When does it begin?`} value={at} onChange={setAt} />
      <Select
        label={t`How long?`}
        options={LONG.map((id) => ({ id, name: t`${id} min` }))}
        value={long}
        onChange={setLong}
      />
      <Button look="primary" onPress={save} isDisabled={title.trim() === '' || at === null}>
        <Trans>Put into the day</Trans>
      </Button>
    </div>
  )
}
