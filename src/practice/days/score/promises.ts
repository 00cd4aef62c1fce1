import { type Day, DAY_MINUTES } from '../day.ts'
import { promisedBy } from '../promise.ts'
import { type DayRecord, isGrief } from '../record.ts'
import { GRACE_MINUTES } from '../ways.ts'
import { type Judged, type Moment, moment } from './moment.ts'

/** What we said we would do by an hour of this day, and whether anybody heard of it again. */
export function promises(day: Day, record: DayRecord): Judged {
  const moments = record.said.flatMap((answer): Moment[] => {
    const to = record.said.find(({ id }) => id === answer.replyTo)
    if (answer.by !== null || !to || to.by === null || !isGrief(to.kind)) return []
    const due = promisedBy(answer.text, day.lang, answer.minute)
    // A promise for the evening is kept when the shop closes; until then it is only open.
    if (due === null || due + GRACE_MINUTES >= Math.min(DAY_MINUTES, record.minute)) return []
    const kept = record.said.find(
      ({ by, to: whom, id, minute }) =>
        by === null && whom === to.by && Number(id) > Number(answer.id) && minute <= due + GRACE_MINUTES,
    )
    return [
      moment({
        part: 'promises',
        minute: due,
        happened: kept ? 'promise-kept' : 'promise-broken',
        isGood: kept !== undefined,
        who: to.name,
        said: to.text,
        did: answer.text,
        advice: kept ? [] : ['keep-the-hour'],
      }),
    ]
  })
  const kept = moments.filter(({ isGood }) => isGood).length
  return {
    part: 'promises',
    value: moments.length === 0 ? null : kept / moments.length,
    n: moments.length,
    figures: { kept, all: moments.length },
    moments,
  }
}
