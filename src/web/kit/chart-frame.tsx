import { useLingui } from '@lingui/react/macro'
import { IconChartLine, IconTable } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { IconButton } from './icon-button.tsx'
import './chart.css'

type Props = {
  title: string
  /** The finding in one sentence: "Registrations up 18 %; two posts did it." */
  summary: string
  table: ReactNode
  height: number
  draw: (width: number) => ReactNode
}

/** A title, a sentence, the drawing, and the same figures as a table. */
export function ChartFrame({ title, summary, table, height, draw }: Props) {
  const { t } = useLingui()
  const [asTable, setAsTable] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <figure className="chart">
      <figcaption className="chart-words">
        <span>
          <strong className="chart-title">{title}</strong>
          <span className="chart-summary">{summary}</span>
        </span>
        <IconButton
          label={asTable ? t`Show as a chart` : t`Show as a table`}
          icon={asTable ? IconChartLine : IconTable}
          onPress={() => setAsTable(!asTable)}
        />
      </figcaption>
      <div ref={box} className="chart-drawing" style={{ minHeight: height }}>
        {asTable ? (
          table
        ) : (
          <svg width={width} height={height} role="img" aria-label={`${title}. ${summary}`}>
            {width > 0 && draw(width)}
          </svg>
        )}
      </div>
    </figure>
  )
}

function useWidth(box: { current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [box])
  return width
}
