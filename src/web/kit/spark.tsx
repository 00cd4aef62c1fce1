import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import './chart.css'

type Props = {
  /** The finding, for those who do not see it: "rising, 4 times the usual". */
  label: string
  values: readonly number[]
  width?: number
  height?: number
  as?: 'line' | 'bars'
  tone?: 'cini' | 'good' | 'warn' | 'bad' | 'info'
}

/** The course of a figure in the height of a line of text. */
export function Spark({ label, values, width = 64, height = 18, as = 'line', tone = 'cini' }: Props) {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [1, width - 1])
  const y = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [height - 1.5, 1.5])
  const step = width / Math.max(1, values.length)
  const path = line<number>((_, place) => x(place), y)
  return (
    <svg className="spark" data-tone={tone} width={width} height={height} role="img" aria-label={label}>
      {as === 'line' ? (
        <path d={path(values) ?? ''} />
      ) : (
        values.map((value, place) => (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- a value has no name but its place
            key={place}
            x={place * step}
            y={y(value)}
            width={Math.max(1, step - 1)}
            height={Math.max(1, height - y(value))}
          />
        ))
      )}
    </svg>
  )
}
