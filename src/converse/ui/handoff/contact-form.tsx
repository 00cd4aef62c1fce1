import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { LANGUAGES } from '#web/language.ts'
import { useDesk } from '#web/session.tsx'
import { type Contact, type Handoff, inbox } from './calls.ts'
import { useDutyNames } from './handoff-words.ts'

const DUTIES = ['lawyer', 'pr', 'support', 'site', 'account', 'ads'] as const

type Props = {
  contact?: Contact | undefined
  duty?: Handoff['duty']
  onKept: (id: string) => void
  onLeave?: (() => void) | undefined
}

/** Somebody of the register: name, duty, mail, and the language they read. */
export function ContactForm({ contact, duty = 'support', onKept, onLeave }: Props) {
  const { t } = useLingui()
  const { lang } = useDesk()
  const { names } = useDutyNames()
  const [draft, setDraft] = useState(contact ?? { name: '', duty, email: '', lang })
  const refresh = ['GET /inbox/contacts']
  const add = inbox.useDeed('POST /inbox/contacts', { refresh, said: () => t`Kept.`, onDone: ({ id }) => onKept(id) })
  const change = inbox.useDeed('PUT /inbox/contacts/:id', {
    refresh,
    said: () => t`Changed.`,
    onDone: (_, { id }) => onKept(id),
  })
  const keep = () => (contact ? change.run({ ...draft, id: contact.id }) : add.run(draft))
  return (
    <div className="handoff-form">
      <TextField label={t`Name`} maxLength={120} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
      <Select
        label={t`Duty`}
        options={DUTIES.map((id) => ({ id, name: names[id] }))}
        value={draft.duty}
        onChange={(next) => setDraft({ ...draft, duty: next })}
      />
      <TextField
        label={t`E-mail`}
        type="email"
        maxLength={200}
        value={draft.email}
        onChange={(email) => setDraft({ ...draft, email: email.trim() })}
      />
      <Select
        label={t`Language`}
        options={LANGUAGES}
        value={draft.lang}
        onChange={(next) => setDraft({ ...draft, lang: next })}
      />
      <div className="handoff-deeds">
        <Button look="primary" isDisabled={draft.name.trim() === ''} onPress={keep}>
          <Trans>Keep in the register</Trans>
        </Button>
        {onLeave && (
          <Button look="quiet" onPress={onLeave}>
            <Trans>Leave it as it was</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
