import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { toast } from './toast.tsx'
import './share-dialog.css'

export type ShareWish = { words: string; days: number; mailTo: string | null }

type Props = {
  /** What is shown: "The story". */
  title: string
  isOpen: boolean
  onClose: () => void
  /** Makes the link and gives back its address; a refusal is said by whoever makes it. */
  onMake: (wish: ShareWish) => Promise<string | null>
}

/** A link for people without an account: for how long, with which words, and whether it goes out by mail at once. */
export function ShareDialog({ title, isOpen, onClose, onMake }: Props) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Wish onMake={onMake} />}
    </Dialog>
  )
}

const WORDS_MOST = 1_000

function Wish({ onMake }: Pick<Props, 'onMake'>) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const [days, setDays] = useState<'1' | '7' | '30' | '90'>('7')
  const [mailTo, setMailTo] = useState('')
  const [made, setMade] = useState<{ url: string; mailTo: string } | null>(null)
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    const to = mailTo.trim()
    const url = await onMake({ words, days: Number(days), mailTo: to === '' ? null : to }).finally(() =>
      setMaking(false),
    )
    if (url !== null) setMade({ url, mailTo: to })
  }
  if (made) return <Made {...made} />
  return (
    <form
      className="share-wish"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <p className="meta">
        <Trans>Whoever has the link reads it without an account, and nothing of what the team says or plans.</Trans>
      </p>
      <TextArea label={t`A few words with it`} rows={2} value={words} onChange={setWords} maxLength={WORDS_MOST} />
      <Select
        label={t`The link works for`}
        value={days}
        onChange={setDays}
        options={[
          { id: '1', name: t`a day` },
          { id: '7', name: t`a week` },
          { id: '30', name: t`30 days` },
          { id: '90', name: t`90 days` },
        ]}
      />
      <TextField
        label={t`Send it by mail to (optional)`}
        type="email"
        inputMode="email"
        autoComplete="off"
        value={mailTo}
        onChange={setMailTo}
      />
      <Button type="submit" look="primary" icon={IconLink} isPending={isMaking}>
        {mailTo.trim() === '' ? <Trans>Make a link</Trans> : <Trans>Make a link and send it</Trans>}
      </Button>
    </form>
  )
}

function Made({ url, mailTo }: { url: string; mailTo: string }) {
  const { t } = useLingui()
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => toast(t`Copied`),
      () => toast(url),
    )
  return (
    <div className="share-wish" role="status">
      <code className="share-address">{url}</code>
      {mailTo !== '' && (
        <p className="meta">
          <Trans>On its way to {mailTo}.</Trans>
        </p>
      )}
      <Button look="primary" icon={IconCopy} onPress={copy} autoFocus>
        <Trans>Copy the link</Trans>
      </Button>
    </div>
  )
}
