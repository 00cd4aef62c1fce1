import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type GoalMetric, measure } from '../calls.ts'
import { useGoalWords } from './goal-words.ts'

const ALL = 'all'
const PERIODS = ['week', 'month', 'quarter'] as const
const KINDS = ['sales', 'awareness', 'recall', 'image'] as const

/** One new goal: for which page, what for, counted by what, how much, by when. */
export function SetGoal({ pages }: { pages: readonly { channelId: string; name: string }[] }) {
  const { t } = useLingui()
  const { kinds, periods } = useGoalWords()
  const { data } = measure.useCall('GET /measure/page-goals', {})
  const [page, setPage] = useState(ALL)
  const [kind, setKind] = useState<(typeof KINDS)[number]>('sales')
  const [metric, setMetric] = useState<GoalMetric>('registrations')
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('month')
  const [target, setTarget] = useState('')
  const [currency, setCurrency] = useState('TRY')
  const keep = measure.useDeed('PUT /measure/page-goals', {
    refresh: ['GET /measure/page-goals'],
    said: () => t`The goal is set.`,
    onDone: () => setTarget(''),
    onProblem: () => {},
  })
  const metrics = (data?.metrics ?? []).filter((one) => one.kind === kind && (one.pages || page === ALL))
  const chosen = metrics.find((one) => one.metric === metric) ?? metrics[0]
  const wanted = Number(target.replaceAll(/\s/g, '').replace(',', '.'))
  const isGood = target.trim() !== '' && wanted > 0 && chosen !== undefined
  const set = () =>
    isGood &&
    keep.run({
      channelId: page === ALL ? null : page,
      kind,
      metric: chosen.metric,
      period,
      target: chosen.unit === 'share' ? wanted / 100 : wanted,
      currency: chosen.unit === 'money' ? currency.trim().toUpperCase() : null,
    })
  return (
    <form
      className="set-goal"
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
    >
      <div className="measure-goal-fields">
        <Select
          label={t`For`}
          value={page}
          onChange={setPage}
          options={[{ id: ALL, name: t`all pages` }, ...pages.map(({ channelId, name }) => ({ id: channelId, name }))]}
        />
        <Select
          label={t`What it is for`}
          value={kind}
          onChange={setKind}
          options={KINDS.map((id) => ({ id, name: kinds[id] }))}
        />
        <Select
          label={t`Counted by`}
          value={chosen?.metric ?? null}
          onChange={setMetric}
          about={chosen?.how}
          options={metrics.map((one) => ({ id: one.metric, name: one.name }))}
        />
        <TextField
          label={chosen?.unit === 'share' ? t`How much, in percent` : t`How much`}
          inputMode="decimal"
          value={target}
          onChange={setTarget}
          error={target !== '' && !(wanted > 0) ? t`Write a number.` : undefined}
        />
        {chosen?.unit === 'money' && (
          <TextField label={t`Currency`} value={currency} onChange={setCurrency} maxLength={3} />
        )}
        <Select
          label={t`By the end of a`}
          value={period}
          onChange={setPeriod}
          options={PERIODS.map((id) => ({ id, name: periods[id] }))}
        />
      </div>
      {keep.problem && <p role="alert">{problemSentence(keep.problem)}</p>}
      <Button type="submit" look="primary" isDisabled={!isGood} isPending={keep.isRunning}>
        <Trans>Set the goal</Trans>
      </Button>
    </form>
  )
}
