import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { LineChart } from '#web/kit/line-chart.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { measure, type PastSeen } from '../calls.ts'
import { useDayName } from '../period.ts'

type Props = {
  what: 'followers' | 'searches'
  channelId: string | undefined
  engine: string
  file: { name: string; base64: string }
  onDone: () => void
}

type Column = keyof PastSeen['columns']

const COLUMNS = {
  followers: ['day', 'followers', 'joined', 'left'],
  searches: ['day', 'searches', 'clicks'],
} as const satisfies Record<Props['what'], readonly Column[]>
const NONE = '-'
const ORDERS = ['auto', 'day-first', 'month-first'] as const

/** A table before it is taken in: how its columns are read, and what it will tell. */
export function PastLook({ what, channelId, engine, file, onDone }: Props) {
  const { t } = useLingui()
  const dayName = useDayName()
  const [columns, setColumns] = useState<Partial<Record<Column, number | null>>>({})
  const [dates, setDates] = useState<(typeof ORDERS)[number]>('auto')
  const [seen, setSeen] = useState<PastSeen | null>(null)
  const wish = { what, file: file.base64, columns, dates, ...(channelId === undefined ? {} : { channelId }) }
  const look = measure.useDeed('POST /measure/past/look', { onDone: setSeen, onProblem: () => {} })
  const take = measure.useDeed('POST /measure/past', {
    refresh: ['GET /measure/past', 'GET /measure/known', 'GET /measure', 'GET /measure/page-goals'],
    said: (_, { days }) => t`${days} days are taken in.`,
    undo: (_, { id }) => measure.call('DELETE /measure/past/:id', { id }),
    onDone,
    onProblem: () => {},
  })
  const lookFirst = useEffectEvent(() => look.run(wish))
  useEffect(() => lookFirst(), [])
  const lookAgain = (said: Partial<Pick<typeof wish, 'columns' | 'dates'>>) => look.run({ ...wish, ...said })
  const names: Record<Column, string> = {
    day: t`Day`,
    followers: t`Followers at the end of the day`,
    joined: t`Joined`,
    left: t`Left`,
    searches: t`Searches`,
    clicks: t`Clicks`,
  }
  if (look.problem) return <p role="alert">{problemSentence(look.problem)}</p>
  if (!seen) return <Skeleton rows={3} />
  const choices = [
    { id: NONE, name: t`no column` },
    ...seen.headings.map((heading, place) => ({ id: String(place), name: heading || `${place + 1}` })),
  ]
  return (
    <section className="past-look" aria-label={file.name}>
      <h3>{file.name}</h3>
      <div className="past-fields">
        {COLUMNS[what].map((column) => (
          <Select
            key={column}
            label={names[column]}
            value={seen.columns[column] === undefined ? NONE : String(seen.columns[column])}
            onChange={(place) => {
              const said = { ...columns, [column]: place === NONE ? null : Number(place) }
              setColumns(said)
              lookAgain({ columns: said })
            }}
            options={choices}
          />
        ))}
        <Select
          label={t`How days are written`}
          value={dates}
          onChange={(order) => {
            setDates(order)
            lookAgain({ dates: order })
          }}
          options={[
            { id: 'auto', name: t`as the table tells` },
            { id: 'day-first', name: t`day first` },
            { id: 'month-first', name: t`month first` },
          ]}
        />
      </div>
      {seen.noTotal && (
        <p role="alert">
          <Trans>
            Comings and goings alone tell no number of followers, and this desk has not counted them itself yet. Come
            back tomorrow, or choose a table with the number of followers.
          </Trans>
        </p>
      )}
      {seen.allProblems > 0 && <Problems seen={seen} names={names} />}
      {seen.points.length > 1 && (
        <LineChart
          title={what === 'followers' ? t`Followers` : t`Searches per day`}
          summary={`${seen.from} – ${seen.until}`}
          names={{ value: names[what] }}
          points={seen.points.map(({ day, value }) => ({ name: dayName(day), value }))}
        />
      )}
      {take.problem && <p role="alert">{problemSentence(take.problem)}</p>}
      <Button
        look="primary"
        isDisabled={seen.days === 0}
        isPending={take.isRunning}
        onPress={() => take.run({ ...wish, name: file.name, engine })}
      >
        <Plural value={seen.days} _0="No day to take in" one="Take # day in" other="Take # days in" />
      </Button>
    </section>
  )
}

function Problems({ seen, names }: { seen: PastSeen; names: Record<Column, string> }) {
  const { t } = useLingui()
  const whys: Record<string, string> = {
    'no-day': t`there is no day`,
    'not-a-day': t`this is no day`,
    'which-order': t`say above whether the day or the month comes first`,
    'day-to-come': t`this day has not come yet`,
    'not-a-number': t`this is no number`,
    'which-decimal': t`it is not clear where the decimals begin`,
    'below-nought': t`this is below nought`,
  }
  return (
    <details className="past-problems">
      <summary>
        <Plural value={seen.allProblems} one="# cell cannot be read" other="# cells cannot be read" />
      </summary>
      <ul>
        {seen.problems.map(({ row, column, why, cell }) => (
          <li key={`${row}${column}`}>
            {t`Row ${row}`}, {names[column]}: {whys[why] ?? why} {cell !== '' && <code>{cell}</code>}
          </li>
        ))}
      </ul>
    </details>
  )
}
