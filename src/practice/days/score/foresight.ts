import type { Day } from '../day.ts'
import type { DayRecord } from '../record.ts'
import { type Judged, moment } from './moment.ts'

/** Questions nobody had to ask because a post of ours had answered them before. */
export function foresight(day: Day, record: DayRecord): Judged {
  const lines = day.deeds.filter(
    ({ at, deed }) => deed.deed === 'say' && deed.unless && 'posted' in deed.unless && at < record.minute,
  )
  const moments = lines.flatMap(({ at, deed }) => {
    if (deed.deed !== 'say') return []
    const asked = record.said.find(({ line, by }) => line === deed.key && by === deed.by)
    return [
      moment({
        part: 'foresight',
        minute: asked?.minute ?? at,
        happened: asked ? 'asked-anyway' : 'spared',
        isGood: !asked,
        who: asked?.name ?? null,
        said: asked?.text ?? deed.text ?? null,
        advice: asked ? [day.kind === 'crisis' ? 'speak-openly' : 'say-it-before-they-ask'] : [],
      }),
    ]
  })
  const spared = moments.filter(({ isGood }) => isGood).length
  return {
    part: 'foresight',
    value: moments.length === 0 ? null : spared / moments.length,
    n: moments.length,
    figures: { spared, all: moments.length },
    moments,
  }
}
