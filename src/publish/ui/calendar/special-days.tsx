import type { SpecialDay } from '../calls.ts'
import './special-days.css'

/** Feasts and days of note, as quiet words under the date. */
export const SpecialDays = ({ days }: { days: readonly SpecialDay[] }) =>
  days.length > 0 && (
    <span className="special-days" title={days.map(({ name }) => name).join(' · ')}>
      {days.map(({ name }) => name).join(' · ')}
    </span>
  )
