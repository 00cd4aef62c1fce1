import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { toast } from '#web/kit/toast.tsx'
import { inbox, type Suggestion } from './calls.ts'
import { ContactForm } from './contact-form.tsx'
import { useDutyNames } from './handoff-words.ts'

const HOURS = ['2', '4', '8', '24', '48', '168'] as const
const AGAIN = ['GET /inbox/threads/:id/handoffs', 'GET /inbox/handoffs', 'GET /inbox/threads', 'GET /inbox/counts']

type Props = {
  threadId: string
  suggestion: Suggestion
  mayMail: boolean
  isOpen: boolean
  onClose: () => void
  onHanded: () => void
}

/** Gives a conversation to somebody whose matter it is: whom, what we ask, by when. */
export function HandoffDrawer({ threadId, suggestion, mayMail, isOpen, onClose, onHanded }: Props) {
  const { t } = useLingui()
  const { names } = useDutyNames()
  const contacts = inbox.useList('GET /inbox/contacts', {}, { enabled: isOpen }).items
  const [chosen, setChosen] = useState<string | null>(null)
  const [ask, setAsk] = useState('')
  const [hours, setHours] = useState<(typeof HOURS)[number] | null>(null)
  const [by, setBy] = useState<'mail' | 'link'>('link')
  const [adding, setAdding] = useState(false)
  const [link, setLink] = useState('')
  const hand = inbox.useDeed('POST /inbox/threads/:id/handoffs', {
    refresh: AGAIN,
    undo: (_, got) =>
      inbox
        .call('POST /inbox/handoffs/:id/close', { id: got.id })
        .then(() => inbox.call('POST /inbox/undo', { id: got.undo })),
    said: () => t`Handed off. It comes back with the answer.`,
    onDone: (got) => (by === 'link' ? setLink(got.link) : leave()),
  })
  const contact =
    contacts.find(({ id }) => id === chosen) ?? contacts.find(({ duty }) => duty === suggestion?.duty) ?? null
  const wished = hours ?? nearest(suggestion?.dueHours ?? 24)
  const spoken: Record<(typeof HOURS)[number], string> = {
    '2': t`in 2 hours`,
    '4': t`in 4 hours`,
    '8': t`in 8 hours`,
    '24': t`in a day`,
    '48': t`in two days`,
    '168': t`in a week`,
  }
  const leave = () => {
    setLink('')
    setAsk('')
    onClose()
    onHanded()
  }
  const copy = () => void navigator.clipboard.writeText(link).then(() => toast(t`Copied.`))
  return (
    <Drawer
      title={t`Hand off`}
      isOpen={isOpen}
      onClose={link === '' ? onClose : leave}
      footer={
        link === '' && !adding ? (
          <Button
            look="primary"
            isDisabled={contact === null || ask.trim() === ''}
            isPending={hand.isRunning}
            onPress={() =>
              contact && hand.run({ id: threadId, contactId: contact.id, ask, dueHours: Number(wished), by })
            }
          >
            {by === 'mail' ? <Trans>Send by mail</Trans> : <Trans>Make the link</Trans>}
          </Button>
        ) : undefined
      }
    >
      {link !== '' ? (
        <div className="handoff-form">
          <p>
            <Trans>
              Whoever has this link can read the conversation as it stands now and answer it. Pass it on yourself.
            </Trans>
          </p>
          <p className="handoff-link">{link}</p>
          <Button look="primary" icon={IconCopy} onPress={copy}>
            <Trans>Copy the link</Trans>
          </Button>
        </div>
      ) : adding || (contacts.length === 0 && isOpen) ? (
        <ContactForm
          duty={suggestion?.duty ?? 'support'}
          onKept={(id) => {
            setChosen(id)
            setAdding(false)
          }}
          onLeave={contacts.length > 0 ? () => setAdding(false) : undefined}
        />
      ) : (
        <div className="handoff-form">
          {suggestion && (
            <p className="meta">
              <Trans>
                Suggested because somebody wrote <q>{suggestion.words}</q>.
              </Trans>
            </p>
          )}
          <Select
            label={t`To whom`}
            options={contacts.map(({ id, name, duty }) => ({ id, name, about: names[duty] }))}
            value={contact?.id ?? null}
            onChange={setChosen}
          />
          <Button look="quiet" onPress={() => setAdding(true)}>
            <Trans>Somebody else…</Trans>
          </Button>
          <TextArea
            label={t`What do you need from them?`}
            about={t`They see the post, the conversation, the person and the mood; notes of the team stay here.`}
            rows={4}
            maxLength={4000}
            value={ask}
            onChange={setAsk}
          />
          <Select
            label={t`Answer wished`}
            options={HOURS.map((id) => ({ id, name: spoken[id] }))}
            value={wished}
            onChange={setHours}
          />
          <Segmented
            label={t`How it reaches them`}
            options={[
              { id: 'link', name: t`I pass on a link` },
              { id: 'mail', name: t`By mail`, disabled: !mayMail || contact?.email === '' },
            ]}
            value={by}
            onChange={setBy}
          />
          {!mayMail && (
            <p className="meta">
              <Trans>This desk has no mail server yet, so the link is passed on by hand.</Trans>
            </p>
          )}
        </div>
      )}
    </Drawer>
  )
}

const nearest = (hours: number): (typeof HOURS)[number] => HOURS.find((one) => Number(one) >= hours) ?? '168'
