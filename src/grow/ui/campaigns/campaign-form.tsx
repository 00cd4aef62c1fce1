import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type Campaign, type CampaignWish, grow } from '../calls.ts'
import { ACTIONS, useActionNames } from './said.tsx'

type Props = { campaign: Campaign | null; isOpen: boolean; onClose: () => void; onDone: (id: string) => void }

/** The guess itself: whom, what, for which deed, with how much money, and when it ends. */
export function CampaignForm({ campaign, isOpen, onClose, onDone }: Props) {
  const { t } = useLingui()
  return (
    <Drawer title={campaign ? t`The guess` : t`New test`} isOpen={isOpen} onClose={onClose} size="wide">
      {isOpen && <Fields campaign={campaign} onDone={onDone} />}
    </Drawer>
  )
}

type Typed = Record<
  'name' | 'audience' | 'offer' | 'messages' | 'languages' | 'interests' | 'places' | 'budget' | 'currency' | 'starts',
  string
> &
  Record<'ends' | 'usual' | 'worth' | 'stopSpent' | 'stopCost' | 'stopPeople', string>

const text = (value: number | string | null | undefined) => (value === null || value === undefined ? '' : String(value))
const number = (typed: string): number | null => {
  const value = Number(typed.replace(',', '.').replaceAll(/\s/g, ''))
  return typed.trim() === '' || !Number.isFinite(value) || value <= 0 ? null : value
}
const list = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

function Fields({ campaign, onDone }: { campaign: Campaign | null; onDone: (id: string) => void }) {
  const { t } = useLingui()
  const actionName = useActionNames()
  const pages = grow.useCall('GET /grow/pages', {})
  const [action, setAction] = useState(campaign?.action ?? 'join')
  const [channels, setChannels] = useState<readonly string[]>(campaign?.channelIds ?? [])
  const [typed, setTyped] = useState<Typed>({
    name: campaign?.name ?? '',
    audience: campaign?.audience ?? '',
    offer: campaign?.offer ?? '',
    messages: campaign?.messages.join('\n') ?? '',
    languages: campaign?.persona.languages.join(', ') ?? '',
    interests: campaign?.persona.interests.join(', ') ?? '',
    places: campaign?.persona.places.join(', ') ?? '',
    budget: text(campaign?.budget),
    currency: campaign?.currency ?? '',
    starts: campaign?.starts ?? '',
    ends: campaign?.ends ?? '',
    usual: text(campaign ? Math.round(campaign.usualShare * 1000) / 10 : 2),
    worth: text(campaign ? Math.round(campaign.worth * 100) : 30),
    stopSpent: text(campaign?.stopSpent),
    stopCost: text(campaign?.stopCost),
    stopPeople: text(campaign?.stopPeople),
  })
  const field = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  const refresh = ['GET /grow/campaigns', 'GET /grow/campaigns/:id']
  const make = grow.useDeed('POST /grow/campaigns', {
    refresh,
    said: () => t`Written down.`,
    onDone: ({ id }) => onDone(id),
  })
  const change = grow.useDeed('PUT /grow/campaigns/:id', {
    refresh,
    said: () => t({ message: 'Saved', context: 'a text' }),
    onDone: (_, { id }) => onDone(id),
  })
  const save = () => {
    const budget = number(typed.budget)
    const wish: CampaignWish = {
      name: typed.name,
      label: campaign?.label ?? '',
      audience: typed.audience,
      offer: typed.offer,
      messages: typed.messages
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, 5),
      action,
      goal: campaign?.goal ?? null,
      wanted: campaign?.wanted ?? null,
      persona: {
        languages: list(typed.languages).map((lang) => lang.toLowerCase().slice(0, 2)),
        interests: list(typed.interests),
        places: list(typed.places),
        roles: campaign?.persona.roles ?? [],
        follows: campaign?.persona.follows ?? [],
        age: campaign?.persona.age ?? null,
      },
      channelIds: [...channels],
      budget,
      currency: budget === null ? null : typed.currency.trim().toUpperCase(),
      starts: typed.starts || null,
      ends: typed.ends || null,
      usualShare: (number(typed.usual) ?? 2) / 100,
      worth: (number(typed.worth) ?? 30) / 100,
      stopSpent: number(typed.stopSpent),
      stopCost: number(typed.stopCost),
      stopPeople: number(typed.stopPeople) === null ? null : Math.round(number(typed.stopPeople) ?? 0),
    }
    if (campaign) change.run({ id: campaign.id, ...wish })
    else make.run(wish)
  }
  return (
    <form
      className="campaign-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField label={t`Name`} isRequired {...field('name')} />
      <TextField
        label={t`Whom`}
        placeholder={t`Kadıköy, 25–34, filter coffee, not with us yet`}
        {...field('audience')}
      />
      <TextArea
        label={t`Messages, one per line`}
        about={t`Up to five; the first is the one to beat.`}
        rows={3}
        {...field('messages')}
      />
      <TextField label={t`Offer`} {...field('offer')} />
      <Select
        label={t`What they should do`}
        options={ACTIONS.map((id) => ({ id, name: actionName[id] }))}
        value={action}
        onChange={setAction}
      />
      <fieldset className="campaign-pages">
        <legend>{t`Pages`}</legend>
        {pages.data?.pages.map(({ id, name, handle }) => (
          <Checkbox
            key={id}
            isSelected={channels.includes(id)}
            onChange={(on) => setChannels(on ? [...channels, id] : channels.filter((one) => one !== id))}
          >
            {name} <span className="meta">{handle}</span>
          </Checkbox>
        ))}
      </fieldset>
      <h3>
        <Trans>In the target is who</Trans>
      </h3>
      <div className="campaign-fields">
        <TextField label={t`speaks`} placeholder="tr, ru" {...field('languages')} />
        <TextField label={t`writes of`} placeholder={t`coffee, breakfast`} {...field('interests')} />
        <TextField label={t`lives in`} placeholder="Kadıköy" {...field('places')} />
      </div>
      <h3>
        <Trans>Money and time</Trans>
      </h3>
      <div className="campaign-fields">
        <TextField label={t`Budget`} inputMode="decimal" {...field('budget')} />
        <TextField label={t`Currency`} placeholder="TRY" {...field('currency')} />
        <TextField label={t`First day`} type="date" {...field('starts')} />
        <TextField label={t`Last day`} type="date" {...field('ends')} />
      </div>
      <h3>
        <Trans>When is it known, when does it end</Trans>
      </h3>
      <div className="campaign-fields">
        <TextField label={t`Of a hundred people usually act`} inputMode="decimal" {...field('usual')} />
        <TextField label={t`Worth knowing from, per cent more`} inputMode="decimal" {...field('worth')} />
        <TextField label={t`End it when spent`} inputMode="decimal" {...field('stopSpent')} />
        <TextField label={t`or one result costs more than`} inputMode="decimal" {...field('stopCost')} />
        <TextField label={t`or so many have come`} inputMode="numeric" {...field('stopPeople')} />
      </div>
      <Button look="primary" type="submit" isPending={make.isRunning || change.isRunning}>
        {campaign ? t`Save` : t`Write it down`}
      </Button>
    </form>
  )
}
