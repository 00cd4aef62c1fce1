import { type Day, DAY_MINUTES } from '../day.ts'
import type { DayRecord, Said } from '../record.ts'
import { type Judged, moment } from './moment.ts'

/** What an answer is worth that came after people had stopped waiting for it. */
const LATE_IS_WORTH = 0.4

/** Whoever asked or complained, and how long they waited for us. */
export function answering(day: Day, record: DayRecord): Judged {
  const needs = record.said
    .filter(({ by, kind }) => by !== null && (kind === 'question' || kind === 'complaint'))
    .map((need) => ({ need, answer: answerTo(record, need) }))
    // Who asks in the last minutes of the day could not have been answered in time.
    .filter(({ need, answer }) => answer || need.minute + day.patienceMinutes <= Math.min(record.minute, DAY_MINUTES))
  const moments = needs.map(({ need, answer }) => {
    const waited = answer ? answer.minute - need.minute : 0
    const isInTime = answer !== undefined && waited <= day.patienceMinutes
    return moment({
      part: 'answering',
      minute: need.minute,
      happened: !answer ? 'unanswered' : isInTime ? 'answered' : 'late',
      isGood: isInTime,
      who: need.name,
      said: need.text,
      did: answer?.text ?? null,
      advice: isInTime ? [] : ['answer-in-time'],
      figures: { waited, patience: day.patienceMinutes },
    })
  })
  const inTime = moments.filter(({ isGood }) => isGood).length
  const late = moments.filter(({ happened }) => happened === 'late').length
  return {
    part: 'answering',
    value: needs.length === 0 ? null : (inTime + late * LATE_IS_WORTH) / needs.length,
    n: needs.length,
    figures: { inTime, late, all: needs.length },
    moments,
  }
}

/** Our first words to that person after it, in the same thread. */
export const answerTo = (record: DayRecord, need: Said): Said | undefined =>
  record.said.find(
    ({ id, by, to, root, minute, replyTo }) =>
      by === null &&
      minute >= need.minute &&
      Number(id) > Number(need.id) &&
      root === need.root &&
      to === need.by &&
      replyTo !== null,
  )
