import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { Link } from '#web/kit/link.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useAsideReasons } from './aside-reasons.ts'
import { today } from './calls.ts'

export type Aside = {
  state: 'later' | 'not-mine' | 'given'
  when: 'soon' | 'tomorrow' | 'next-week'
  reason: string
  to?: string
}

type Until = Aside['when'] | 'never' | 'give'

type Props = {
  workspaceId: string
  /** Whether it is opened to give it to somebody. */
  gives: boolean
  onClose: () => void
  onAside: (aside: Aside) => void
}

/** Until when something is put aside, or to whom it is given, and why: the evening asks for it otherwise. */
export function AsideDialog({ workspaceId, gives, onClose, onAside }: Props) {
  const { t } = useLingui()
  const reasons = useAsideReasons()
  const { data } = today.useCall('GET /today/colleagues', { workspace: workspaceId })
  const colleagues = data?.colleagues ?? []
  const [until, setUntil] = useState<Until>(gives ? 'give' : 'tomorrow')
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [own, setOwn] = useState('')
  const isGift = until === 'give'
  const receiver = to ?? colleagues[0]?.id
  const save = () => {
    const said = own.trim() || (reasons.find(({ id }) => id === reason)?.name ?? '')
    if (isGift) onAside({ state: 'given', when: 'soon', reason: said, ...(receiver ? { to: receiver } : {}) })
    else if (until === 'never') onAside({ state: 'not-mine', when: 'soon', reason: said })
    else onAside({ state: 'later', when: until, reason: said })
    onClose()
  }
  return (
    <Dialog
      title={isGift ? t`Give to a colleague` : t`Put it aside`}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" isDisabled={isGift && receiver === undefined} onPress={save}>
          {isGift ? <Trans>Give it</Trans> : <Trans>Put aside</Trans>}
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
            ...(colleagues.length > 0 || gives ? [{ id: 'give' as const, name: t`A colleague does it` }] : []),
          ]}
        />
        {isGift && colleagues.length === 0 && data && (
          <p className="meta">
            <Trans>Nobody else works in this workspace yet.</Trans>{' '}
            <Link href="/settings?part=people">
              <Trans>Invite somebody</Trans>
            </Link>
          </p>
        )}
        {isGift && colleagues.length > 0 && (
          <Select label={t`Who does it?`} options={colleagues} value={receiver ?? null} onChange={setTo} />
        )}
        {!isGift && <RadioGroup label={t`Why?`} value={reason} onChange={setReason} options={reasons} />}
        <TextField
          label={isGift ? t`A word with it` : t`Or in your own words`}
          value={own}
          onChange={setOwn}
          maxLength={200}
        />
      </div>
    </Dialog>
  )
}
