import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Drawer } from '#web/kit/drawer.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type Aim, type Goals, measure } from './calls.ts'
import { useFormulas } from './figures.tsx'
import { SetGoal } from './goals/set-goal.tsx'

/** What the workspace and each of its pages want to reach in a week. */
export function GoalsDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const { data } = measure.useCall('GET /measure/goals', {}, { enabled: isOpen })
  return (
    <Drawer title={t`Goals`} isOpen={isOpen} onClose={onClose} size="wide">
      {data ? <GoalLists goals={data} /> : <Skeleton />}
    </Drawer>
  )
}

const PAGE_AIMS = ['posts_published', 'link_clicks', 'outcomes', 'followers_gained'] as const

function GoalLists({ goals }: { goals: Goals }) {
  return (
    <div className="measure-goals">
      <section>
        <h3>
          <Trans>A goal of a page</Trans>
        </h3>
        <SetGoal pages={goals.pages} />
      </section>
      <section>
        <h3>
          <Trans>The workspace</Trans>
        </h3>
        <p className="meta">
          <Trans>Today’s five gauges stand against these. A wait is in minutes.</Trans>
        </p>
        <div className="measure-goal-fields">
          {goals.workspace.map(({ metric, target }) => (
            <GoalField key={metric} channelId={null} metric={metric} target={target} actual={null} />
          ))}
        </div>
      </section>
      {goals.pages.map((page) => (
        <section key={page.channelId}>
          <h3>
            {page.name} <span className="meta">{page.handle}</span>
          </h3>
          {page.followers !== null && (
            <p className="meta">
              <Trans>
                <NumberText value={page.followers} /> followers
              </Trans>
            </p>
          )}
          <div className="measure-goal-fields">
            {PAGE_AIMS.map((metric) => (
              <GoalField
                key={metric}
                channelId={page.channelId}
                metric={metric}
                target={page.targets.find((one) => one.metric === metric)?.target ?? null}
                actual={page.actual[metric]}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

type FieldProps = { channelId: string | null; metric: Aim; target: number | null; actual: number | null }

/** One goal; kept when one leaves the field. */
function GoalField({ channelId, metric, target, actual }: FieldProps) {
  const { t } = useLingui()
  const name = useFormulas()(metric)?.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const keep = measure.useDeed('PUT /measure/goals', {
    refresh: ['GET /measure/goals', 'GET /today'],
    said: () => t({ message: 'Saved', context: 'a text' }),
  })
  const wanted = typed === null ? null : Number(typed.replace(',', '.'))
  const isWrong = typed !== null && typed !== '' && !(wanted !== null && wanted >= 0)
  const save = () => {
    if (wanted !== null && typed !== '' && !isWrong && wanted !== target)
      keep.run({ channelId, metric, target: wanted })
    if (typed === '') setTyped(null)
  }
  return (
    <TextField
      label={name}
      inputMode="decimal"
      placeholder={t`no goal`}
      value={typed ?? (target === null ? '' : String(target))}
      onChange={setTyped}
      onBlur={save}
      error={isWrong ? t`Write a number.` : undefined}
      about={actual === null ? undefined : t`this week so far: ${actual}`}
    />
  )
}
