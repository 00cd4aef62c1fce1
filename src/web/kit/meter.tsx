import { Label, Meter as AriaMeter } from 'react-aria-components'
import './meter.css'

type Props = {
  label: string
  value: number
  max: number
  /** What stands at its right end: "27 min · goal 30". */
  said?: string
  /** A mark on the way, such as where the pace should be today. */
  goal?: number
  duty?: 'watch' | 'publish' | 'converse' | 'grow' | 'measure'
  tone?: 'good' | 'warn' | 'bad'
}

/** A figure against its goal, as a thin bar. */
export const Meter = ({ label, value, max, said, goal, duty, tone }: Props) => (
  <AriaMeter
    className="meter"
    value={value}
    maxValue={max}
    data-duty={duty}
    data-tone={tone}
    {...(said ? { valueLabel: said } : {})}
  >
    {({ percentage, valueText }) => (
      <>
        <span className="meter-words">
          <Label>{label}</Label>
          <span className="meter-said">{valueText}</span>
        </span>
        <span className="meter-track">
          <span className="meter-fill" style={{ width: `${percentage}%` }} />
          {goal !== undefined && <span className="meter-goal" style={{ insetInlineStart: `${(goal / max) * 100}%` }} />}
        </span>
      </>
    )}
  </AriaMeter>
)
