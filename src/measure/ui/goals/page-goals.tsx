import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Meter } from '#web/kit/meter.tsx'
import { percent } from '#web/kit/numbers.ts'
import { Tooltip } from '#web/kit/tooltip.tsx'
import { Button } from '#web/kit/button.tsx'
import { measure, type PageGoal } from '../calls.ts'
import { useFigureText } from '../figure-text.ts'
import { useGoalWords } from './goal-words.ts'
import './page-goals.css'

/** What pages are for, and where each goal will end. */
export function PageGoals({ day, onSet }: { day: string | undefined; onSet: () => void }) {
  const { t } = useLingui()
  const { data } = measure.useCall('GET /measure/page-goals', { day })
  if (!data) return null
  return (
    <section className="page-goals" aria-label={t`Goals of the pages`}>
      <header className="page-goals-head">
        <h2 className="measure-question">
          <Trans>Goals of the pages</Trans>
        </h2>
        <Button look="quiet" onPress={onSet}>
          <Trans>Set a goal</Trans>
        </Button>
      </header>
      {data.goals.length === 0 ? (
        <p className="meta">
          <Trans>
            No goal is set yet. Say for each page whether it sells, makes us known, remembered or liked, and how much of
            it you want by when.
          </Trans>
        </p>
      ) : (
        <ul className="page-goals-list">
          {data.goals.map((goal) => (
            <GoalRow key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
    </section>
  )
}

const TONES = {
  reached: 'good',
  ahead: 'good',
  'on-course': 'good',
  'at-risk': 'warn',
  behind: 'bad',
  'no-history': undefined,
} as const

function GoalRow({ goal }: { goal: PageGoal }) {
  const { t, i18n } = useLingui()
  const figure = useFigureText()
  const { kinds, periods, statuses } = useGoalWords()
  const look = { unit: goal.unit, currency: goal.currency }
  // There is no half a click to wait for.
  const said = (value: number | null) =>
    figure(value === null || goal.unit === 'share' ? value : Math.round(value), look)
  const remove = measure.useDeed('DELETE /measure/page-goals/:id', {
    refresh: ['GET /measure/page-goals'],
    said: () => t`The goal is dropped.`,
    undo: () =>
      measure.call('PUT /measure/page-goals', {
        channelId: goal.channelId,
        kind: goal.kind,
        metric: goal.metric,
        currency: goal.currency,
        target: goal.target,
        period: goal.period,
      }),
  })
  const { forecast, expected } = goal
  const tone = TONES[goal.status]
  const chance = forecast ? percent(forecast.chance, i18n.locale) : ''
  const end = forecast ? said(forecast.value) : ''
  const [low, high] = forecast ? [said(forecast.low), said(forecast.high)] : ['', '']
  const [actual, wanted] = [said(goal.actual), said(goal.target)]
  const byNow = expected === null ? '' : said(expected)
  return (
    <li className="page-goal">
      <div className="page-goal-head">
        <span className="page-goal-name">
          <Tooltip text={goal.how}>
            <Button look="quiet">{goal.name}</Button>
          </Tooltip>
          <span className="meta">
            {goal.channelName ?? t`all pages`} · {kinds[goal.kind]} · {periods[goal.period]}
          </span>
        </span>
        <span className="page-goal-status" data-tone={tone}>
          {statuses[goal.status]}
        </span>
        <IconButton label={t`Drop this goal`} icon={IconTrash} onPress={() => remove.run({ id: goal.id })} />
      </div>
      <Meter
        label={goal.actual === null ? t`Not counted yet; the goal is ${wanted}` : t`${actual} of ${wanted}`}
        value={Math.max(0, Math.min(goal.actual ?? 0, goal.target))}
        max={goal.target}
        said={goal.actual === null ? '' : byNow === '' ? wanted : t`by now ${byNow} would do`}
        {...(expected === null ? {} : { goal: Math.min(expected, goal.target) })}
        {...(tone === undefined ? {} : { tone })}
      />
      <p className="meta">
        {forecast && goal.status !== 'reached' ? (
          <Trans>
            Ends at about {end}, nine times of ten between {low} and {high}; the goal is reached with {chance}. The days
            to come are drawn from the same weekdays of the last {goal.weeks} weeks.
          </Trans>
        ) : forecast ? (
          <Trans>
            Ends at about {end}, nine times of ten between {low} and {high}.
          </Trans>
        ) : (
          <Trans>Nothing is foretold before four weeks are known; until then all days weigh the same.</Trans>
        )}
      </p>
    </li>
  )
}
