import type { Day } from '../day.ts'
import type { DayRecord } from '../record.ts'
import { type Judged, moment } from './moment.ts'

/** A day on which nobody comes and nobody goes is half a success. */
const STILL = 0.5
const WORTH = { joined: 0.15, left: 0.2 }

/** Who began to follow us on this day, and who stopped. */
export function comings(day: Day, record: DayRecord): Judged {
  const { joined, left } = record
  const value = STILL + joined.length * WORTH.joined - left.length * WORTH.left
  return {
    part: 'people',
    value: Math.min(1, Math.max(0, value)),
    n: joined.length + left.length,
    figures: { joined: joined.length, left: left.length },
    moments: [
      ...joined.map(({ minute, name }) =>
        moment({ part: 'people', minute, happened: 'joined', isGood: true, who: name }),
      ),
      ...left.map(({ minute, name }) =>
        moment({
          part: 'people',
          minute,
          happened: 'left',
          isGood: false,
          who: name,
          advice: [day.bad ? 'quiet-on-bad-days' : 'show-understanding'],
        }),
      ),
    ].toSorted((a, b) => a.minute - b.minute),
  }
}
