import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { inbox, type Message } from '../calls.ts'
import { StarsField } from '../reviews/stars.tsx'

const AGAIN = ['GET /inbox/threads/:id', 'GET /inbox/threads', 'GET /inbox/reviews']

/** What was put in by hand reads otherwise on its page now: other words, or other stars since our answer. */
export function ChangeSeen({ message }: { message: Message }) {
  const { t } = useLingui()
  const label = t`They have changed it`
  return (
    <Popover label={label} button={<IconButton label={label} icon={IconPencil} />}>
      {(close) => <ChangeForm message={message} onDone={close} />}
    </Popover>
  )
}

function ChangeForm({ message, onDone }: { message: Message; onDone: () => void }) {
  const { t } = useLingui()
  const [text, setText] = useState(message.text)
  const [stars, setStars] = useState(message.stars)
  const change = inbox.useDeed('PUT /inbox/seen/:id', {
    refresh: AGAIN,
    said: () => t`Kept, and what it said before.`,
    onDone,
  })
  return (
    <form
      className="inbox-posted"
      onSubmit={(event) => {
        event.preventDefault()
        change.run({ id: message.id, text, ...(stars === null ? {} : { stars }) })
      }}
    >
      {message.kind === 'review' && <StarsField value={stars} onChange={setStars} />}
      <TextArea label={t`What it says now`} rows={4} value={text} onChange={setText} />
      <Button
        type="submit"
        look="primary"
        isPending={change.isRunning}
        isDisabled={text.trim() === '' && (message.kind !== 'review' || stars === null)}
      >
        <Trans>Keep the change</Trans>
      </Button>
    </form>
  )
}
