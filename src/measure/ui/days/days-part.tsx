import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencilPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type Days, type Measured, measure } from '../calls.ts'
import { useDayName } from '../period.ts'
import { UnusualDay } from './unusual-day.tsx'
import { useMarkWords } from './mark-words.ts'
import './days.css'

const FEW = 6

/** What was the matter with the days: those that stand out and why, what the desk knows of them, and what people wrote. */
export function DaysPart({ data, days }: { data: Measured; days: Days }) {
  const { t } = useLingui()
  const [isWriting, setWriting] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  useAction({ id: 'measure.note', label: t`Write a note beside a day`, keys: 'a', run: () => setWriting(true) })
  const { marked, unusual } = days
  const shown = showsAll ? marked : marked.slice(0, FEW)
  return (
    <section className="measure-days" aria-label={t`What was the matter with the days`}>
      {unusual.length > 0 && (
        <ul className="measure-unusual">
          {unusual.map((one) => (
            <UnusualDay key={`${one.figure}${one.day}`} one={one} marked={marked} />
          ))}
        </ul>
      )}
      {marked.length > 0 && (
        <ul className="measure-marked">
          {shown.map((mark) => (
            <MarkedDay key={`${mark.day}${mark.kind}${mark.id}${mark.text}`} mark={mark} />
          ))}
        </ul>
      )}
      <div className="measure-days-deeds">
        {marked.length > FEW && (
          <Button look="quiet" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? <Trans>Show fewer days</Trans> : <Trans>Show all marked days</Trans>}
          </Button>
        )}
        {!isWriting && (
          <Button look="quiet" icon={IconPencilPlus} keys="a" onPress={() => setWriting(true)}>
            <Trans>Write a note beside a day</Trans>
          </Button>
        )}
      </div>
      {isWriting && <NewNote data={data} onDone={() => setWriting(false)} />}
    </section>
  )
}

function MarkedDay({ mark }: { mark: Days['marked'][number] }) {
  const { t } = useLingui()
  const dayName = useDayName()
  const words = useMarkWords()
  const take = measure.useDeed('DELETE /measure/notes/:id', {
    refresh: ['GET /measure/days'],
    said: () => t`The note is gone.`,
    undo: () => measure.call('POST /measure/notes', { day: mark.day, text: mark.text }),
  })
  const { id } = mark
  return (
    <li className="measure-mark" data-kind={mark.kind}>
      <time dateTime={mark.day}>{dayName(mark.day)}</time>
      <span>{words(mark)}</span>
      {id !== null && <IconButton label={t`Take the note away`} icon={IconTrash} onPress={() => take.run({ id })} />}
    </li>
  )
}

const LONGEST = 300

function NewNote({ data, onDone }: { data: Measured; onDone: () => void }) {
  const { t } = useLingui()
  const { starts, ends, today } = data
  const [day, setDay] = useState(today >= starts && today < ends ? today : starts)
  const [text, setText] = useState('')
  const keep = measure.useDeed('POST /measure/notes', {
    refresh: ['GET /measure/days'],
    said: () => t`The note stands beside its day.`,
    undo: (_, { id }) => measure.call('DELETE /measure/notes/:id', { id }),
    onDone,
  })
  const isGood = text.trim() !== '' && day !== ''
  return (
    <form
      className="measure-new-note"
      onSubmit={(event) => {
        event.preventDefault()
        if (isGood) keep.run({ day, text: text.trim() })
      }}
    >
      <TextField label={t`Day`} type="date" value={day} onChange={setDay} />
      <TextField
        label={t`What happened`}
        placeholder={t`The shop’s site was down from ten to noon`}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
        autoFocus
      />
      <Button type="submit" look="primary" isDisabled={!isGood} isPending={keep.isRunning}>
        <Trans>Keep the note</Trans>
      </Button>
      <Button look="quiet" onPress={onDone}>
        <Trans>Not now</Trans>
      </Button>
    </form>
  )
}
