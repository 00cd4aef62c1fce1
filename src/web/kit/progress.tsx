import { Label, ProgressBar } from 'react-aria-components'
import './meter.css'
import './progress.css'

type Props = {
  label: string
  /** Without `value` it only says that something is under way. */
  value?: number
  max?: number
  /** "412 of 1,930 comments imported" */
  said?: string
}

/** Work that takes longer than a second. */
export const Progress = ({ label, value, max = 100, said }: Props) => (
  <ProgressBar
    className="progress"
    {...(value === undefined ? { isIndeterminate: true } : { value, maxValue: max })}
    {...(said ? { valueLabel: said } : {})}
  >
    {({ percentage, valueText }) => (
      <>
        <span className="meter-words">
          <Label>{label}</Label>
          <span className="meter-said">{valueText}</span>
        </span>
        <span className="meter-track progress-track">
          <span className="meter-fill" style={{ width: `${percentage ?? 30}%` }} />
        </span>
      </>
    )}
  </ProgressBar>
)
