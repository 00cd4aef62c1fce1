import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { inbox } from '../calls.ts'
import type { Rule } from './rule-words.tsx'
import { useRuleWords } from './rule-words.tsx'

type Deed = Rule['deeds'][number]

const NOT = 'not'
const TURN = 'turn'
const RAISED = 40
const LOWERED = -30
const PUTS = ['in-3-hours', 'this-evening', 'tomorrow', 'monday'] as const

/** What a rule does, each deed at most once. */
export function DeedFields({ deeds, onChange }: { deeds: readonly Deed[]; onChange: (deeds: Deed[]) => void }) {
  const { t } = useLingui()
  const { puts } = useRuleWords()
  const team = inbox.useCall('GET /inbox/place', {}).data?.team ?? []
  const pageRules = inbox.useCall('GET /inbox/page-rules', {}).data?.rules ?? []
  const replies = inbox.useCall('GET /inbox/saved-replies', {}).data?.replies ?? []
  const of = <D extends Deed['deed']>(deed: D) =>
    deeds.find((one): one is Extract<Deed, { deed: D }> => one.deed === deed)
  const put = (deed: Deed['deed'], next: Deed | null) =>
    onChange([...deeds.filter((one) => one.deed !== deed), ...(next ? [next] : [])])
  const labels = of('label')?.labels.join(', ') ?? ''
  const weigh = of('weigh')?.points
  return (
    <>
      <TextField
        label={t`Put on these labels`}
        value={labels}
        onChange={(text) => {
          const names = text
            .split(',')
            .map((name) => name.trimStart())
            .filter((name) => name !== '')
          put('label', names.length > 0 ? { deed: 'label', labels: names.slice(0, 5) } : null)
        }}
      />
      <Select
        label={t`Give it to`}
        options={[
          { id: NOT, name: t`nobody in particular` },
          { id: TURN, name: t`Whoever's turn it is` },
          ...team.map(({ id, name }) => ({ id, name })),
        ]}
        value={of('assign') ? (of('assign')?.to ?? TURN) : NOT}
        onChange={(id) => put('assign', id === NOT ? null : { deed: 'assign', to: id === TURN ? null : id })}
      />
      <Select
        label={t`Priority`}
        options={[
          { id: NOT, name: t`As the queue weighs it` },
          { id: 'up', name: t`Urgent` },
          { id: 'down', name: t`Can wait` },
        ]}
        value={weigh === undefined ? NOT : weigh > 0 ? 'up' : 'down'}
        onChange={(id) => put('weigh', id === NOT ? null : { deed: 'weigh', points: id === 'up' ? RAISED : LOWERED })}
      />
      <Select
        label={t`Put it off`}
        options={[{ id: NOT, name: t`no` }, ...PUTS.map((id) => ({ id, name: puts[id] }))]}
        value={of('later')?.until ?? NOT}
        onChange={(id) => {
          const until = PUTS.find((one) => one === id)
          put('later', until ? { deed: 'later', until } : null)
        }}
      />
      {pageRules.length > 0 && (
        <Select
          label={t`Hide it by a rule of the page`}
          options={[{ id: NOT, name: t`no` }, ...pageRules.map(({ id, title }) => ({ id, name: title }))]}
          value={of('hide')?.pageRuleId ?? NOT}
          onChange={(id) => put('hide', id === NOT ? null : { deed: 'hide', pageRuleId: id })}
        />
      )}
      {replies.length > 0 && (
        <Select
          label={t`Prepare a saved reply`}
          options={[{ id: NOT, name: t`no` }, ...replies.map(({ id, name }) => ({ id, name }))]}
          value={of('draft')?.savedReplyId ?? NOT}
          onChange={(id) => put('draft', id === NOT ? null : { deed: 'draft', savedReplyId: id })}
        />
      )}
      <Checkbox isSelected={of('done') !== undefined} onChange={(is) => put('done', is ? { deed: 'done' } : null)}>
        <Trans>Put it away as done</Trans>
      </Checkbox>
    </>
  )
}
