import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { AGAIN, inbox, type Room } from './calls.ts'
import { useCrisisWords } from './crisis-words.ts'

/** Everything that was decided, newest first; nothing in it is ever changed. */
export function Log({ room }: { room: Room }) {
  const { t } = useLingui()
  const { logged } = useCrisisWords()
  const [text, setText] = useState('')
  const write = inbox.useDeed('POST /inbox/crises/:id/log', { refresh: AGAIN, onDone: () => setText('') })
  const isOver = room.crisis.closedAt !== null
  const decide = () => text.trim() !== '' && write.run({ id: room.crisis.id, kind: 'decision', text })
  return (
    <section className="crisis-part">
      <h2>
        <Trans>Log</Trans>
      </h2>
      {!isOver && (
        <form
          className="crisis-decide"
          onSubmit={(event) => {
            event.preventDefault()
            decide()
          }}
        >
          <TextField
            label={t`A decision`}
            labelUnseen
            placeholder={t`What was decided?`}
            value={text}
            maxLength={2000}
            onChange={setText}
          />
          <Button type="submit" isDisabled={text.trim() === ''}>
            <Trans>Write down</Trans>
          </Button>
        </form>
      )}
      <ol className="crisis-log">
        {room.log.toReversed().map((entry) => (
          <li key={entry.id}>
            <span className="meta">
              <Moment at={entry.at} look="time" />
              {entry.by !== '' && ` · ${entry.by}`}
            </span>
            <span>{logged(entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
