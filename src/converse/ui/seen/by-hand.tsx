import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconHandFinger } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { Link } from '#web/kit/link.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { inbox, type Message } from '../calls.ts'

const AGAIN = ['GET /inbox/threads/:id', 'GET /inbox/threads', 'GET /inbox/counts']

/** An answer that only a person may post: its words for the clipboard, the page to paste them on, and its link afterwards. */
export function ByHand({ message, page, onTakeBack }: { message: Message; page: string; onTakeBack: () => void }) {
  const { t } = useLingui()
  const copy = () =>
    navigator.clipboard.writeText(message.text).then(
      () => toast(t`Copied. Post it on the page, then say that it is there.`),
      () => toast(t`The text could not be copied.`),
    )
  return (
    <div className="inbox-by-hand">
      <p className="inbox-state">
        <Glyph icon={IconHandFinger} size={14} /> <Trans>Nobody but a person may post here: it waits for you.</Trans>
      </p>
      <p className="inbox-by-hand-deeds">
        <Button look="primary" icon={IconCopy} onPress={() => void copy()}>
          <Trans>Copy the answer</Trans>
        </Button>
        {page !== '' && (
          <Link href={page} look="button">
            <Trans>Open the page</Trans>
          </Link>
        )}
        <Popover button={<Button>{t`I have posted it`}</Button>} label={t`I have posted it`}>
          {(close) => <PostedForm id={message.id} onDone={close} />}
        </Popover>
        <Button look="quiet" onPress={onTakeBack}>
          <Trans>Take back</Trans>
        </Button>
      </p>
    </div>
  )
}

function PostedForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useLingui()
  const [url, setUrl] = useState('')
  const posted = inbox.useDeed('POST /inbox/answers/:id/posted', {
    refresh: AGAIN,
    said: () => t`It stands there now.`,
    onDone,
    onProblem: () => {},
  })
  return (
    <form
      className="inbox-posted"
      onSubmit={(event) => {
        event.preventDefault()
        posted.run({ id, url })
      }}
    >
      <TextField
        label={t`Its link, if it has one`}
        placeholder="https://"
        value={url}
        onChange={setUrl}
        error={posted.problem?.title}
        autoFocus
      />
      <Button type="submit" look="primary" isPending={posted.isRunning}>
        <Trans>It is there</Trans>
      </Button>
    </form>
  )
}

/** Taking out again what was put in by mistake. */
export function useTakeOut() {
  const { t } = useLingui()
  return inbox.useDeed('DELETE /inbox/seen/:id', { refresh: AGAIN, said: () => t`Taken out again.` })
}
