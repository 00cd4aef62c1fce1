import { useLingui } from '@lingui/react/macro'
import { scaleLinear } from 'd3-scale'
import { ChartFrame } from './chart-frame.tsx'
import { figure } from './numbers.ts'
import { Table } from './table.tsx'

export type BarRow = { name: string; value: number; tone?: 'cini' | 'good' | 'warn' | 'bad' | undefined }

type Props = { title: string; summary: string; rows: readonly BarRow[]; unit: string }

const ROW = 30
const BAR = 5

/** Figures beside each other, longest names first on their own line, so that no label is ever cut. */
export function BarChart({ title, summary, rows, unit }: Props) {
  const { i18n, t } = useLingui()
  const top = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={rows.length * ROW}
      table={
        <Table
          caption={title}
          captionUnseen
          rows={rows}
          idOf={({ name }) => name}
          columns={[
            { id: 'name', name: t`What`, cell: ({ name }) => name },
            { id: 'value', name: unit, numbers: true, cell: ({ value }) => figure(value, i18n.locale) },
          ]}
        />
      }
      draw={(width) => {
        const x = scaleLinear([0, top], [0, width])
        return rows.map(({ name, value, tone }, place) => (
          <g key={name} transform={`translate(0 ${place * ROW})`}>
            <text y={12} className="chart-name" data-strong>
              {name}
            </text>
            <text x={width} y={12} textAnchor="end" className="chart-name">
              {figure(value, i18n.locale)}
            </text>
            <rect y={18} width={width} height={BAR} rx={BAR / 2} className="chart-well" />
            <rect
              y={18}
              width={Math.max(BAR, x(value))}
              height={BAR}
              rx={BAR / 2}
              className="chart-bar"
              data-tone={tone}
            />
          </g>
        ))
      }}
    />
  )
}
