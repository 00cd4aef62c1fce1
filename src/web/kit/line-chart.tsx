import { useLingui } from '@lingui/react/macro'
import { scaleLinear, scalePoint } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { ChartFrame } from './chart-frame.tsx'
import { figure } from './numbers.ts'
import { Table } from './table.tsx'

export type LinePoint = {
  /** What stands below it: "Mon", "24 Nov". */
  name: string
  /** Null for what has not happened yet. */
  value: number | null
  /** The same moment of the period compared with; drawn dashed. */
  before?: number | undefined
  /** Something that happened here. */
  note?: string | undefined
  /** Why the day is marked; a flag stands at its top. */
  flag?: string | undefined
  /** Far from the usual. */
  isUnusual?: boolean
}

type Props = {
  title: string
  summary: string
  points: readonly LinePoint[]
  /** Names of the two lines in the table. */
  names: { value: string; before?: string }
  height?: number
}

const EDGE = { top: 10, right: 8, bottom: 22, left: 40 }
const NAME_PIXELS = 64

/** A figure over time, with the period before dashed behind it. */
export function LineChart({ title, summary, points, names, height = 180 }: Props) {
  const { i18n, t } = useLingui()
  const said = (value: number) => figure(value, i18n.locale, { compact: true })
  const top = Math.max(1, ...points.flatMap(({ value, before }) => [value ?? 0, before ?? 0]))
  // There is no half a click: where only whole figures come, only whole ones stand on the scale.
  const isWhole = points.every(({ value, before }) => Number.isInteger(value ?? 0) && Number.isInteger(before ?? 0))
  const hasBefore = points.some(({ before }) => before !== undefined)
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      table={
        <Table
          caption={title}
          captionUnseen
          rows={points}
          idOf={({ name }) => name}
          columns={[
            { id: 'name', name: t`When`, cell: ({ name }) => name },
            {
              id: 'value',
              name: names.value,
              numbers: true,
              cell: ({ value }) => (value === null ? '–' : figure(value, i18n.locale)),
            },
            ...(hasBefore
              ? [
                  {
                    id: 'before',
                    name: names.before ?? t`Before`,
                    numbers: true,
                    cell: ({ before }: LinePoint) => (before === undefined ? '–' : figure(before, i18n.locale)),
                  },
                ]
              : []),
            ...(points.some(({ flag, note }) => flag ?? note)
              ? [
                  {
                    id: 'notes',
                    name: t`Notes`,
                    cell: ({ flag, note }: LinePoint) => [note, flag].filter((one) => one !== undefined).join(' · '),
                  },
                ]
              : []),
          ]}
        />
      }
      draw={(width) => {
        const x = scalePoint(
          points.map((_, place) => place),
          [EDGE.left, width - EDGE.right],
        )
        const y = scaleLinear([0, top], [height - EDGE.bottom, EDGE.top]).nice(4)
        const at = (place: number) => x(place) ?? 0
        const every = Math.ceil(points.length / Math.max(2, Math.floor(width / NAME_PIXELS)))
        const path = line<LinePoint>(
          (_, place) => at(place),
          ({ value }) => y(value ?? 0),
        )
          .defined(({ value }) => value !== null)
          .curve(curveMonotoneX)
        const pathBefore = line<LinePoint>(
          (_, place) => at(place),
          ({ before }) => y(before ?? 0),
        )
          .defined(({ before }) => before !== undefined)
          .curve(curveMonotoneX)
        const below = area<LinePoint>(
          (_, place) => at(place),
          y(0),
          ({ value }) => y(value ?? 0),
        )
          .defined(({ value }) => value !== null)
          .curve(curveMonotoneX)
        return (
          <>
            {y
              .ticks(3)
              .filter((tick) => Number.isInteger(tick) || !isWhole)
              .map((tick) => (
                <g key={tick} transform={`translate(0 ${y(tick)})`}>
                  <line x1={EDGE.left} x2={width - EDGE.right} className="chart-rule" />
                  <text x={EDGE.left - 8} dy="0.32em" textAnchor="end" className="chart-name">
                    {said(tick)}
                  </text>
                </g>
              ))}
            <path d={below(points) ?? ''} className="chart-area" />
            {hasBefore && <path d={pathBefore(points) ?? ''} className="chart-before" />}
            <path d={path(points) ?? ''} className="chart-line" />
            {points.map(({ name, value, note, flag, isUnusual }, place) => (
              <g key={name} transform={`translate(${at(place)} 0)`}>
                {place % every === 0 && (
                  <text
                    y={height - 6}
                    textAnchor={place === 0 ? 'start' : place === points.length - 1 ? 'end' : 'middle'}
                    className="chart-name"
                  >
                    {name}
                  </text>
                )}
                {flag && <path d={`M0 ${height - EDGE.bottom}V2l7 3.5L0 9`} className="chart-flag" />}
                {isUnusual && value !== null && <circle cy={y(value)} r={8} className="chart-unusual" />}
                {note && value !== null && <circle cy={y(value)} r={4} className="chart-note" />}
                <rect x={-8} width={16} height={height - EDGE.bottom} fill="transparent">
                  <title>{`${name}: ${value === null ? '–' : said(value)}${[note, flag].map((more) => (more ? ` · ${more}` : '')).join('')}`}</title>
                </rect>
              </g>
            ))}
          </>
        )
      }}
    />
  )
}
