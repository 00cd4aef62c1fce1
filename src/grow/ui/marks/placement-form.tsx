import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { grow, type PlacementWish } from '../calls.ts'
import { useMarkWords } from './mark-words.ts'

type Props = {
  /** `new`, or which one is changed; closed without. */
  id: string | undefined
  onClose: () => void
}

const REFRESH = ['GET /grow/marks', 'GET /grow/marks/:kind/:id']

/** An advertisement on a page of somebody else: who gives what for it, and what the law wants of it. */
export function PlacementDrawer({ id, onClose }: Props) {
  const { t } = useLingui()
  const isKnown = id !== undefined && /^\d{1,19}$/.test(id)
  const { data, error } = grow.useCall(
    'GET /grow/marks/:kind/:id',
    { kind: 'placement', id: isKnown ? id : '0' },
    { enabled: isKnown },
  )
  const placement = isKnown && data?.id === id ? data.placement : null
  return (
    <Drawer
      title={isKnown ? t`Change the advertisement` : t`Advertisement elsewhere`}
      isOpen={isKnown || id === 'new'}
      onClose={onClose}
      size="wide"
    >
      {error && <p role="alert">{problemSentence(error)}</p>}
      {isKnown && !placement && !error && <Skeleton />}
      {id === 'new' && <Fields id={null} was={null} onClose={onClose} />}
      {placement && <Fields id={id ?? null} was={placement} onClose={onClose} />}
    </Drawer>
  )
}

const usualLaw = (lang: string): PlacementWish['law'] => (lang === 'ru' || lang === 'tr' ? lang : 'other')

type Given = { id: string | null; was: PlacementWish | null; onClose: () => void }

function Fields({ id, was, onClose }: Given) {
  const { t, i18n } = useLingui()
  const { laws, relations } = useMarkWords()
  const campaigns = grow.useList('GET /grow/campaigns', {})
  const [law, setLaw] = useState(was?.law ?? usualLaw(i18n.locale))
  const [relation, setRelation] = useState(was?.relation ?? 'paid')
  const [campaign, setCampaign] = useState(was?.campaignId ?? '')
  const [isRequested, setIsRequested] = useState(was?.isRequested ?? false)
  const [seenMarked, setSeenMarked] = useState(was?.seenMarked ?? false)
  const [typed, setTyped] = useState({
    name: was?.name ?? '',
    url: was?.url ?? '',
    text: was?.text ?? '',
    advertiser: was?.advertiser ?? '',
    taxId: was?.taxId ?? '',
    contract: was?.contract ?? '',
    erid: was?.erid ?? '',
    register: was?.register ?? '',
    began: was?.began ?? '',
    ended: was?.ended ?? '',
  })
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  const done = { refresh: REFRESH, said: () => t`Written down.`, onDone: onClose }
  const add = grow.useDeed('POST /grow/placements', done)
  const change = grow.useDeed('PUT /grow/placements/:id', done)
  const drop = grow.useDeed('DELETE /grow/placements/:id', { ...done, said: () => t`Taken off the register.` })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wish = {
      ...typed,
      law,
      relation,
      isRequested,
      seenMarked,
      campaignId: campaign === '' ? null : campaign,
      began: typed.began || null,
      ended: typed.ended || null,
    }
    if (id === null) add.run(wish)
    else change.run({ id, ...wish })
  }
  const isRussian = law === 'ru'
  return (
    <form className="mark-whole" onSubmit={submit}>
      <TextField
        label={t`What is it, and where`}
        isRequired
        placeholder={t`Bread in the channel “Kadıköy eats”`}
        {...field('name')}
      />
      <div className="mark-fields">
        <Select label={t`Law of`} options={optionsOf(laws, LAWS)} value={law} onChange={setLaw} />
        <Select
          label={t`What is given for it`}
          options={optionsOf(relations, RELATIONS)}
          value={relation}
          onChange={setRelation}
        />
      </div>
      <TextField label={t`Address`} placeholder="https://" {...field('url')} />
      <div className="mark-fields">
        <TextField label={t`Advertiser`} {...field('advertiser')} />
        {isRussian && <TextField label={t`Tax number (INN)`} inputMode="numeric" {...field('taxId')} />}
        <TextField label={t`Contract`} {...field('contract')} />
      </div>
      {isRussian && (
        <div className="mark-fields">
          <TextField label={t`Token (erid)`} {...field('erid')} />
          <TextField label={t`Register that gave it`} {...field('register')} />
        </div>
      )}
      {isRussian && typed.erid.trim() === '' && (
        <Checkbox isSelected={isRequested} onChange={setIsRequested}>
          <Trans>The token has been asked for</Trans>
        </Checkbox>
      )}
      <TextArea
        label={t`Its words, as they stand there`}
        about={t`The mark is looked for in them.`}
        rows={3}
        {...field('text')}
      />
      {typed.text.trim() === '' && (
        <Checkbox isSelected={seenMarked} onChange={setSeenMarked}>
          <Trans>I have seen the mark on it</Trans>
        </Checkbox>
      )}
      <div className="mark-fields">
        <TextField label={t`First day`} type="date" {...field('began')} />
        <TextField label={t`Last day`} type="date" {...field('ended')} />
        <Select
          label={t`Campaign`}
          options={[{ id: '', name: t`None` }, ...campaigns.items.map((one) => ({ id: one.id, name: one.name }))]}
          value={campaign}
          onChange={setCampaign}
        />
      </div>
      <div className="mark-deeds">
        <Button look="primary" type="submit" isPending={add.isRunning || change.isRunning}>
          <Trans>Save</Trans>
        </Button>
        {id !== null && (
          <Button look="quiet" isPending={drop.isRunning} onPress={() => drop.run({ id })}>
            <Trans>Take off the register</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}

const LAWS = ['ru', 'tr', 'other'] as const
const RELATIONS = ['paid', 'gift', 'affiliate', 'own'] as const

const optionsOf = <Id extends string>(names: Readonly<Record<Id, string>>, ids: readonly Id[]) =>
  ids.map((one) => ({ id: one, name: names[one] }))
