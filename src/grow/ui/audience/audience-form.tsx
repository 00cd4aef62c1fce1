import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type Audience, grow } from '../calls.ts'
import { type Clause, CLAUSES, useClauseNames } from './audience-words.ts'
import { languagesSaid, languagesTyped, listTyped, numberTyped } from './typed.ts'

type Props = { audience: Audience; channelId: string | null; isOpen: boolean; onClose: () => void }

/** Whom the page is for, clause by clause, and how much each matters. */
export function AudienceForm({ audience, channelId, isOpen, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Drawer title={t`Whom it is for`} isOpen={isOpen} onClose={onClose} size="wide">
      {isOpen && <Fields audience={audience} channelId={channelId} onClose={onClose} />}
    </Drawer>
  )
}

function Fields({ audience, channelId, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useLingui()
  const { persona, languages, goal, weights } = audience.wanted
  const [typed, setTyped] = useState({
    languages: languagesSaid(persona.languages, languages),
    places: persona.places.join(', '),
    interests: persona.interests.join(', '),
    roles: persona.roles.join(', '),
    follows: persona.follows.join(', '),
    min: persona.age ? String(persona.age.min) : '',
    max: persona.age ? String(persona.age.max) : '',
    goal: goal === null ? '' : String(Math.round(goal * 100)),
  })
  const [matters, setMatters] = useState<Partial<Record<Clause, number>>>(weights)
  const save = grow.useDeed('PUT /grow/audience', {
    refresh: ['GET /grow/audience', 'GET /grow/newcomers'],
    said: () => t`Written down.`,
    onDone: onClose,
  })
  const forget = grow.useDeed('DELETE /grow/audience', {
    refresh: ['GET /grow/audience', 'GET /grow/newcomers'],
    said: () => t`The word for all pages counts again.`,
    onDone: onClose,
  })
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const spoken = languagesTyped(typed.languages)
    const [min, max, hoped] = [numberTyped(typed.min), numberTyped(typed.max), numberTyped(typed.goal)]
    save.run({
      channelId,
      wanted: {
        persona: {
          languages: spoken.languages,
          places: listTyped(typed.places),
          interests: listTyped(typed.interests),
          roles: listTyped(typed.roles),
          follows: listTyped(typed.follows),
          age: min === null && max === null ? null : { min: min ?? 13, max: max ?? 120 },
        },
        weights: matters,
        languages: spoken.shares,
        goal: hoped === null ? null : Math.min(1, hoped / 100),
      },
    })
  }
  const about: Record<Exclude<Clause, 'age'>, string> = {
    languages: 'tr 70, ru 30',
    places: 'Kadıköy, Moda',
    interests: t`coffee, breakfast`,
    roles: t`student, shop owner`,
    follows: t`@neighbourhood, city news`,
  }
  const names = useClauseNames()
  return (
    <form className="audience-form" onSubmit={submit}>
      <p className="meta">
        {channelId === null ? (
          <Trans>This counts for every page that has no word of its own.</Trans>
        ) : (
          <Trans>This counts for this page alone.</Trans>
        )}{' '}
        <Trans>Several words in one field are alternatives; separate them with commas.</Trans>
      </p>
      {CLAUSES.map((clause) => (
        <div key={clause} className="audience-clause">
          {clause === 'age' ? (
            <div className="audience-age">
              <TextField label={t`Age from`} inputMode="numeric" {...field('min')} />
              <TextField label={t({ message: 'to', context: 'an age' })} inputMode="numeric" {...field('max')} />
            </div>
          ) : (
            <TextField
              label={names[clause]}
              placeholder={about[clause]}
              {...(clause === 'languages' ? { about: t`With the shares you hope for, if any.` } : {})}
              {...field(clause)}
            />
          )}
          <Weight
            clause={clause}
            value={matters[clause] ?? 1}
            onChange={(weight) => setMatters({ ...matters, [clause]: weight })}
          />
        </div>
      ))}
      <TextField
        label={t`Per cent of the people who should be the right ones`}
        inputMode="numeric"
        {...field('goal')}
      />
      <div className="audience-deeds">
        <Button look="primary" type="submit" isPending={save.isRunning}>
          <Trans>Save</Trans>
        </Button>
        {channelId !== null && audience.own && (
          <Button look="quiet" isPending={forget.isRunning} onPress={() => forget.run({ channelId })}>
            <Trans>Use the word for all pages</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}

const WEIGHTS = ['0', '0.5', '1', '2'] as const

function Weight({ clause, value, onChange }: { clause: Clause; value: number; onChange: (weight: number) => void }) {
  const { t } = useLingui()
  const names = useClauseNames()
  const name = names[clause]
  return (
    <Select
      label={t`How much ${name} matters`}
      labelUnseen
      options={[
        { id: '0', name: t`does not matter` },
        { id: '0.5', name: t`matters a little` },
        { id: '1', name: t({ message: 'matters', context: 'a clause of an audience' }) },
        { id: '2', name: t`matters most` },
      ]}
      value={WEIGHTS.find((weight) => Number(weight) === value) ?? '1'}
      onChange={(weight) => onChange(Number(weight))}
    />
  )
}
