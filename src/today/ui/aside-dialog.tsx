import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useAsideReasons } from './aside-reasons.ts'

export type Aside = { state: 'later' | 'not-mine'; when: 'soon' | 'tomorrow' | 'next-week'; reason: string }

type Until = Aside['when'] | 'never'

/** Until when something is put aside, and why: the evening asks for it otherwise. */
export function AsideDialog({ onClose, onAside }: { onClose: () => void; onAside: (aside: Aside) => void }) {
  const { t } = useLingui()
  const reasons = useAsideReasons()
  const [until, setUntil] = useState<Until>('tomorrow')
  const [reason, setReason] = useState<string | null>(null)
  const [own, setOwn] = useState('')
  const save = () => {
    const said = own.trim() || (reasons.find(({ id }) => id === reason)?.name ?? '')
    onAside({ state: until === 'never' ? 'not-mine' : 'later', when: until === 'never' ? 'soon' : until, reason: said })
    onClose()
  }
  return (
    <Dialog
      title={t`Put it aside`}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" onPress={save}>
          <Trans>Put aside</Trans>
        </Button>
      }
    >
      <div className="today-aside-form">
        <RadioGroup
          label={t`Until when?`}
          value={until}
          onChange={setUntil}
          options={[
            { id: 'soon', name: t`In three hours` },
            { id: 'tomorrow', name: t`Tomorrow morning` },
            { id: 'next-week', name: t`Monday morning` },
            { id: 'never', name: t`It is not mine: leave it to the others` },
          ]}
        />
        <RadioGroup label={t`Why?`} value={reason} onChange={setReason} options={reasons} />
        <TextField label={t`Or in your own words`} value={own} onChange={setOwn} maxLength={200} />
      </div>
    </Dialog>
  )
}
