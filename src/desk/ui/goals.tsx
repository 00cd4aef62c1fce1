import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '#web/kit/checkbox.tsx'
import './goals.css'

const GOALS = [
  { id: 'sales', name: msg`Sales`, about: msg`Registrations, calls and orders that begin on the page.` },
  { id: 'awareness', name: msg`Awareness`, about: msg`People who should know the brand get to know it.` },
  { id: 'recall', name: msg`Recall`, about: msg`People who know it think of it at the right moment.` },
  { id: 'image', name: msg`Image`, about: msg`What people feel and say about it.` },
] as const

export type Goal = (typeof GOALS)[number]['id']

/** What a page is for: one goal or several. */
export function Goals({ value, onChange }: { value: readonly Goal[]; onChange: (goals: Goal[]) => void }) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className="desk-goals">
      <legend>{t`What is this page for?`}</legend>
      {GOALS.map(({ id, name, about }) => (
        <Checkbox
          key={id}
          isSelected={value.includes(id)}
          onChange={(yes) => onChange(yes ? [...value, id] : value.filter((goal) => goal !== id))}
        >
          {i18n._(name)}
          <span className="desk-goal-about">{i18n._(about)}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}

export function useGoalNames() {
  const { i18n } = useLingui()
  return (goals: readonly string[]) => GOALS.filter(({ id }) => goals.includes(id)).map(({ name }) => i18n._(name))
}
