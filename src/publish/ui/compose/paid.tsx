import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { Badge } from '#web/kit/badge.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Select } from '#web/kit/select.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { Content } from '../calls.ts'

type Paid = NonNullable<Content['paid']>
type Props = { paid: Paid; isOut: boolean; onChange: (paid: Paid | null) => void }

/** Who gives something for the post, and what the law of the place wants to be known about it. */
export function PaidFields({ paid, isOut, onChange }: Props) {
  const { t } = useLingui()
  const set = (part: Partial<Paid>) => onChange({ ...paid, ...part })
  const relations = [
    { id: 'paid', name: t({ context: 'an advertisement', message: 'Paid for' }) },
    { id: 'gift', name: t`A gift or a free product` },
    { id: 'affiliate', name: t`A link or code that earns` },
    { id: 'own', name: t`Our own advertising` },
  ] as const
  const laws = [
    { id: 'tr', name: t({ context: 'a country', message: 'Turkey' }), about: t`#reklam or #işbirliği at first sight` },
    { id: 'ru', name: t({ context: 'a country', message: 'Russia' }), about: t`Label, advertiser, erid token` },
    { id: 'other', name: t`Elsewhere`, about: t`A plain word such as #ad` },
  ] as const
  return (
    <fieldset className="compose-paid">
      <legend>
        <Trans>Advertising</Trans>
      </legend>
      <div className="compose-fields">
        <Select
          label={t`What is given for it`}
          options={relations}
          value={paid.relation}
          onChange={(relation) => set({ relation })}
        />
        <Select label={t`Law of`} options={laws} value={paid.law} onChange={(law) => set({ law })} />
        <TextField
          label={t`Advertiser`}
          value={paid.advertiser.name}
          onChange={(name) => set({ advertiser: { ...paid.advertiser, name } })}
        />
        {paid.law === 'ru' && (
          <>
            <TextField
              label={t`Tax number (INN)`}
              value={paid.advertiser.taxId}
              onChange={(taxId) => set({ advertiser: { ...paid.advertiser, taxId } })}
            />
            <TextField label={t`Token (erid)`} value={paid.erid} onChange={(erid) => set({ erid })} />
            <TextField
              label={t`Register that gave it`}
              value={paid.register}
              onChange={(register) => set({ register })}
            />
          </>
        )}
        <TextField label={t`Contract`} value={paid.contract} onChange={(contract) => set({ contract })} />
      </div>
      <div className="compose-paid-foot">
        {paid.law === 'ru' && paid.erid.trim() === '' && (
          <Switch isSelected={paid.isRequested} onChange={(isRequested) => set({ isRequested })}>
            <Trans>The token has been asked for</Trans>
          </Switch>
        )}
        <MarkState paid={paid} />
        {!isOut && <IconButton label={t`It is no advertising`} icon={IconTrash} onPress={() => onChange(null)} />}
      </div>
      {isOut && (
        <p className="meta">
          <Link href="/grow/marks">{t`What the register of advertising is told`}</Link>
        </p>
      )}
    </fieldset>
  )
}

export const newPaid = (law: Paid['law']): Paid => ({
  relation: 'paid',
  law,
  advertiser: { name: '', taxId: '' },
  contract: '',
  erid: '',
  register: '',
  isRequested: false,
})

function MarkState({ paid }: { paid: Paid }) {
  if (paid.law === 'ru' && paid.erid.trim() === '')
    return (
      <Badge tone="warn">
        {paid.isRequested ? <Trans>Waiting for the token</Trans> : <Trans>Needs a token</Trans>}
      </Badge>
    )
  return null
}
