import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight, IconDownload, IconMessages } from '@tabler/icons-react'
import * as z from 'zod'
import type { Got } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Table } from '#web/kit/table.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import type { MeasureRoutes } from '../../slice.ts'
import { measure } from '../calls.ts'
import { saveCsv } from '../csv.ts'
import { useFigureText } from '../figure-text.ts'
import { useFormulas } from '../figures.tsx'
import { PERIODS, shifted, usePeriodName } from '../period.ts'
import { partUnit, usePartNames } from './talk-words.ts'
import './talk.css'

export type Talk = Got<MeasureRoutes, 'GET /measure/talk'>
type Figure = Talk['figures'][number]

const Url = z.object({
  period: z.enum(PERIODS).catch('month'),
  day: z.string().optional().catch(undefined),
  by: z.enum(['channel', 'agent', 'template', 'lang']).catch('channel'),
})

/** What our answers do to people: eighteen figures, each with how many it rests on, and the same by whom and where. */
export function Screen() {
  const { t } = useLingui()
  const [{ period, day, by }, setUrl] = useUrl(Url)
  const call = measure.useCall('GET /measure/talk', { period, day, by })
  const name = usePeriodName()
  const periods = { day: t`Day`, week: t`Week`, month: t`Month`, quarter: t`Quarter`, year: t`Year` }
  const data = call.data
  const shift = (step: 1 | -1) => data && setUrl({ day: shifted(period, data.starts, step) })
  return (
    <Page
      name={t`Talk in figures`}
      scope={<Trans>What our answers do to people</Trans>}
      tools={<Link look="quiet" href="/measure">{t`Measure`}</Link>}
    >
      <div className="talk-figures">
        <div className="talk-choose">
          <Segmented
            label={t`Period`}
            value={period}
            onChange={(next) => setUrl({ period: next })}
            options={PERIODS.map((id) => ({ id, name: periods[id] }))}
          />
          {data && (
            <span className="talk-steps">
              <IconButton label={t`The period before`} icon={IconChevronLeft} onPress={() => shift(-1)} />
              {name({ period, starts: data.starts, ends: data.ends })}
              <IconButton
                label={t`The period after`}
                icon={IconChevronRight}
                isDisabled={data.ends > data.today}
                onPress={() => shift(1)}
              />
            </span>
          )}
        </div>
        {call.error && !data ? (
          <EmptyState
            kind="error"
            title={t`The figures could not be read`}
            action={<Button onPress={() => void call.refetch()}>{t`Try again`}</Button>}
          >
            {problemSentence(call.error)}
          </EmptyState>
        ) : !data ? (
          <Skeleton />
        ) : (
          <>
            <dl className="talk-grid">
              {data.figures.map((figure) => (
                <FigureCard key={figure.formula} figure={figure} />
              ))}
            </dl>
            <Rows data={data} by={by} onBy={(next) => setUrl({ by: next })} />
          </>
        )}
      </div>
    </Page>
  )
}

function FigureCard({ figure }: { figure: Figure }) {
  const { t } = useLingui()
  const formula = useFormulas()(figure.formula)
  const text = useFigureText()
  const names = usePartNames()
  if (!formula) return null
  const { unit } = formula
  const interval =
    figure.low === null || figure.high === null
      ? null
      : `${text(figure.low, { unit })} … ${text(figure.high, { unit })}`
  const told = figure.parts.filter(({ value }) => value !== null)
  return (
    <div className="talk-card">
      <dt>{formula.name}</dt>
      <dd>
        <span className="talk-number">{text(figure.value, { unit })}</span>{' '}
        <span className="meta">
          n = {figure.n}
          {interval && ` · ${interval}`}
          {figure.before !== null && ` · ${t`${text(figure.before, { unit })} before`}`}
        </span>
        {told.length > 0 && (
          <ul className="talk-parts">
            {told.map(({ part, value, name }) => (
              <li key={`${part} ${name}`}>
                <span>{name === undefined ? names[part] : t`${names[part]} “${name}”`}</span>{' '}
                <span data-numbers>{text(value, { unit: partUnit(part, unit) })}</span>
              </li>
            ))}
          </ul>
        )}
        <details>
          <summary className="meta">
            <Trans>How it is computed</Trans>
          </summary>
          <p className="meta">{formula.how}</p>
        </details>
      </dd>
    </div>
  )
}

type By = 'channel' | 'agent' | 'template' | 'lang'

function Rows({ data, by, onBy }: { data: Talk; by: By; onBy: (by: By) => void }) {
  const { t } = useLingui()
  const text = useFigureText()
  const langs: Partial<Record<string, string>> = {
    en: t`English`,
    tr: t`Turkish`,
    ru: t`Russian`,
    other: t`another language`,
  }
  const nameOf = ({ key, name }: Talk['rows'][number]) => (by === 'lang' ? (langs[key] ?? key) : name)
  const save = () =>
    saveCsv(`talk-${data.starts}-${by}`, [
      ['formula', 'value', 'before', 'n', 'low', 'high'],
      ...data.figures.map((one) => [one.formula, one.value, one.before, one.n, one.low, one.high].map(cell)),
      ...data.figures.flatMap((one) =>
        one.parts.map(({ part, value, name }) => [
          [one.formula, part, ...(name === undefined ? [] : [name])].join('/'),
          cell(value),
        ]),
      ),
      [],
      [by, 'answers', 'first_response_minutes', 'mood_delta', 'low', 'high', 'n', 'no_reaction', 'calmed', 'escalated'],
      ...data.rows.map((row) => [
        nameOf(row),
        ...[
          row.answers,
          row.firstMinutes,
          row.moodDelta,
          row.low,
          row.high,
          row.n,
          row.noReaction,
          row.calmed,
          row.worse,
        ].map(cell),
      ]),
    ])
  const numbers = true
  return (
    <section className="talk-rows" aria-label={t`By whom and where`}>
      <div className="talk-choose">
        <Segmented
          label={t`By whom and where`}
          value={by}
          onChange={onBy}
          options={[
            { id: 'channel', name: t`Channel` },
            { id: 'agent', name: t`Colleague` },
            { id: 'template', name: t`Saved reply` },
            { id: 'lang', name: t`Language` },
          ]}
        />
        <Button icon={IconDownload} onPress={save}>
          <Trans>Save as CSV</Trans>
        </Button>
      </div>
      {data.rows.length === 0 ? (
        <EmptyState kind="cleared" icon={IconMessages} title={t`No answers in this period`}>
          <Trans>
            Figures come from answers that arrived on the network; the last days are counted anew every few minutes.
          </Trans>
        </EmptyState>
      ) : (
        <Table
          caption={t`What answers did`}
          captionUnseen
          rows={data.rows}
          idOf={({ key }) => key}
          columns={[
            { id: 'name', name: t`What`, cell: nameOf },
            { id: 'answers', name: t`Answers`, numbers, cell: ({ answers }) => text(answers, { unit: 'count' }) },
            {
              id: 'first',
              name: t`First answer after`,
              numbers,
              cell: (row) => text(row.firstMinutes, { unit: 'minutes' }),
            },
            {
              id: 'mood',
              name: t`Mood`,
              numbers,
              cell: (row) => (
                <>
                  {text(row.moodDelta, { unit: 'mood' })}{' '}
                  <span className="meta">
                    <Plural value={row.n} one="n = #" other="n = #" />
                  </span>
                </>
              ),
            },
            { id: 'silent', name: t`No reaction`, numbers, cell: (row) => share(row.noReaction) },
            { id: 'calmed', name: t`Calmed`, numbers, cell: (row) => share(row.calmed) },
            { id: 'worse', name: t`Made worse`, numbers, cell: (row) => share(row.worse) },
          ]}
        />
      )}
    </section>
  )
}

const cell = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(Number(value.toPrecision(6))) : value

const share = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`)
