import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Sent } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { ConverseRoutes } from '../../slice.ts'
import { inbox } from '../calls.ts'
import { useCounts } from '../counts.ts'
import { INTENTS, KINDS, LANGS, MOODS, STARS } from '../place.ts'
import { useInboxWords } from '../words.tsx'
import { DeedFields } from './deed-fields.tsx'
import { DryRun } from './dry-run.tsx'

export type RuleDraft = Omit<Sent<ConverseRoutes, 'POST /inbox/rules'>, 'isOn'> & { id?: string; isOn?: boolean }

export const EMPTY_RULE: RuleDraft = {
  name: '',
  conditions: {},
  deeds: [],
  stops: false,
  precisionWanted: 0.9,
  isOn: true,
}

const SURENESS = ['0.8', '0.9', '0.95', '0.99'] as const

/** A rule in the making, with what it would have done to what was said lately. */
export function RuleDrawer({ rule, onClose }: { rule: RuleDraft; onClose: () => void }) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(rule)
  const words = useInboxWords()
  const { isReviewed } = useCounts()
  const channels = inbox.useCall('GET /inbox/place', {}).data?.channels ?? []
  const done = { refresh: ['GET /inbox/rules'], said: () => t`Rule kept.`, onDone: onClose }
  const add = inbox.useDeed('POST /inbox/rules', done)
  const change = inbox.useDeed('PUT /inbox/rules/:id', done)
  const { conditions } = draft
  const set = (more: RuleDraft['conditions']) => {
    const next = Object.entries({ ...conditions, ...more }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    )
    setDraft({ ...draft, conditions: Object.fromEntries(next) })
  }
  const { id, name, deeds, stops, precisionWanted, isOn } = draft
  const wish = { name, conditions, deeds, stops, precisionWanted, isOn }
  const isWhole = name.trim() !== '' && deeds.length > 0 && Object.keys(conditions).length > 0
  const keep = () => (id === undefined ? add.run(wish) : change.run({ id, ...wish }))
  return (
    <Drawer
      title={id === undefined ? t`A new rule` : t`Change the rule`}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button look="primary" isDisabled={!isWhole} onPress={keep}>
          <Trans>Keep the rule</Trans>
        </Button>
      }
    >
      <div className="ways-form">
        <TextField
          label={t`Name`}
          value={name}
          onChange={(next) => setDraft({ ...draft, name: next })}
          maxLength={80}
        />
        <h3>
          <Trans>When all of this holds</Trans>
        </h3>
        <TextField
          label={t`One of these words`}
          about={t`Separated by commas; a word may have any ending.`}
          value={conditions.words?.join(', ') ?? ''}
          onChange={(text) => set({ words: text === '' ? undefined : text.split(',').map((word) => word.trimStart()) })}
        />
        <Several
          label={t`Mood`}
          ids={MOODS}
          names={words.moods}
          chosen={conditions.moods}
          onChange={(moods) => set({ moods })}
        />
        <Several
          label={t`What they want`}
          ids={INTENTS}
          names={words.intents}
          chosen={conditions.intents}
          onChange={(intents) => set({ intents })}
        />
        <Several
          label={t`Language`}
          ids={LANGS}
          names={words.langs}
          chosen={conditions.langs}
          onChange={(langs) => set({ langs })}
        />
        <Several
          label={t`Kind`}
          ids={KINDS}
          names={words.kinds}
          chosen={conditions.kinds}
          onChange={(kinds) => set({ kinds })}
        />
        {(isReviewed || conditions.stars !== undefined) && (
          <Several
            label={t`Stars`}
            ids={STARS}
            names={words.stars}
            chosen={conditions.stars}
            onChange={(stars) => set({ stars })}
          />
        )}
        {channels.length > 1 && (
          <Several
            label={t`Channel`}
            ids={channels.map((channel) => channel.id)}
            names={Object.fromEntries(channels.map((channel) => [channel.id, channel.name]))}
            chosen={conditions.channels}
            onChange={(next) => set({ channels: next })}
          />
        )}
        <Either
          label={t`Abuse`}
          yes={t`abusive`}
          no={t`not abusive`}
          value={conditions.offensive}
          onChange={(offensive) => set({ offensive })}
        />
        <Either
          label={t`Do we know them`}
          yes={t`first time here`}
          no={t`known`}
          value={conditions.firstTime}
          onChange={(firstTime) => set({ firstTime })}
        />
        <Either
          label={t`Hour`}
          yes={t`during our hours`}
          no={t`outside our hours`}
          value={conditions.open}
          onChange={(open) => set({ open })}
        />
        <h3>
          <Trans>Then do this</Trans>
        </h3>
        <DeedFields deeds={deeds} onChange={(next) => setDraft({ ...draft, deeds: next })} />
        <Checkbox isSelected={stops ?? false} onChange={(next) => setDraft({ ...draft, stops: next })}>
          <Trans>Look at no rule below it</Trans>
        </Checkbox>
        <Select
          label={t`Act by itself only when the desk is right at least this often`}
          about={t`For rules that hide, put off or put away because of mood, abuse or what somebody wants. It needs twenty checked messages.`}
          options={SURENESS.map((share) => ({ id: share, name: `${Math.round(Number(share) * 100)} %` }))}
          value={SURENESS.find((share) => Number(share) === precisionWanted) ?? '0.9'}
          onChange={(share) => setDraft({ ...draft, precisionWanted: Number(share) })}
        />
        {isWhole && <DryRun wish={id === undefined ? wish : { id, ...wish }} />}
      </div>
    </Drawer>
  )
}

type SeveralProps<Id extends string> = {
  label: string
  ids: readonly Id[]
  names: Partial<Record<Id, string>>
  chosen: readonly Id[] | undefined
  onChange: (chosen: Id[]) => void
}

/** Some of a few; none means that it does not matter. */
function Several<Id extends string>({ label, ids, names, chosen, onChange }: SeveralProps<Id>) {
  return (
    <fieldset className="ways-several">
      <legend>{label}</legend>
      {ids.map((id) => (
        <Checkbox
          key={id}
          isSelected={chosen?.includes(id) ?? false}
          onChange={(is) => onChange(is ? [...(chosen ?? []), id] : (chosen ?? []).filter((other) => other !== id))}
        >
          {names[id] ?? id}
        </Checkbox>
      ))}
    </fieldset>
  )
}

type EitherProps = {
  label: string
  yes: string
  no: string
  value: boolean | undefined
  onChange: (value: boolean | undefined) => void
}

function Either({ label, yes, no, value, onChange }: EitherProps) {
  const { t } = useLingui()
  return (
    <Select
      label={label}
      options={[
        { id: 'any', name: t`any` },
        { id: 'yes', name: yes },
        { id: 'no', name: no },
      ]}
      value={value === undefined ? 'any' : value ? 'yes' : 'no'}
      onChange={(id) => onChange(id === 'any' ? undefined : id === 'yes')}
    />
  )
}
