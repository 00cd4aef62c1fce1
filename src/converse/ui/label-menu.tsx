import { useLingui } from '@lingui/react/macro'
import { IconFlag, IconTag } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { inbox } from './calls.ts'
import type { Triage, Which } from './deeds.ts'

type Props = { id: string; ids: Which; triage: Triage }

/** Words by which the team tells conversations apart; what all of them bear has a tick. */
export function LabelMenu({ id, ids, triage, labels }: Props & { labels: readonly string[] }) {
  const { t } = useLingui()
  const [isNew, setNew] = useState(false)
  const [name, setName] = useState('')
  const known = inbox.useCall('GET /inbox/views', {}).data?.labels ?? []
  const all = [...new Set([...labels, ...known])]
  const keep = () => {
    setNew(false)
    if (name.trim() !== '') triage.label(ids, [name.trim()], [])
    setName('')
  }
  return (
    <>
      <Menu
        label={t`Labels`}
        button={<Button id={id} icon={IconTag} keys="b">{t`Label`}</Button>}
        items={[
          ...all.map((label) => ({
            id: `label ${label}`,
            name: label,
            chosen: labels.includes(label),
            run: () => (labels.includes(label) ? triage.label(ids, [], [label]) : triage.label(ids, [label], [])),
          })),
          ...(all.length > 0 ? (['line'] as const) : []),
          { id: 'new', name: t`A new label…`, run: () => setNew(true) },
        ]}
      />
      <Dialog
        title={t`A new label`}
        isOpen={isNew}
        onClose={() => setNew(false)}
        footer={<Button look="primary" isDisabled={name.trim() === ''} onPress={keep}>{t`Add label`}</Button>}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <TextField label={t`Label`} value={name} onChange={setName} maxLength={40} autoFocus />
        </form>
      </Dialog>
    </>
  )
}

const RAISED = 40
const LOWERED = -30

/** Lifts a conversation above the others, or lets it sink; the points stand among the reasons. */
export function WeighMenu({ id, ids, triage, boost }: Props & { boost: number }) {
  const { t } = useLingui()
  const choices = [
    { id: 'raised', name: t`Urgent`, points: RAISED },
    { id: 'usual', name: t`As the queue weighs it`, points: 0 },
    { id: 'lowered', name: t`Can wait`, points: LOWERED },
  ]
  return (
    <Menu
      label={t`Priority`}
      button={<Button id={id} icon={IconFlag} keys="p">{t`Priority`}</Button>}
      items={choices.map(({ points, ...choice }) => ({
        ...choice,
        chosen: points === boost,
        run: () => triage.weigh(ids, points),
      }))}
    />
  )
}
