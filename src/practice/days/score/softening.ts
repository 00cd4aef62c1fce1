import { judgeAnswer } from '../../calm.ts'
import { PEOPLE } from '../../cast/neighbours.cast.ts'
import type { Kind } from '../../talk.ts'
import type { Day } from '../day.ts'
import { type DayRecord, isGrief, type Said } from '../record.ts'
import { answerTo } from './answering.ts'
import { adviceFor, type Advice, type Judged, type Moment, moment } from './moment.ts'

/** How people feel who say such a thing, from -1 to 1. */
const MOOD: Partial<Record<Kind, number>> = {
  angrier: -0.9,
  complaint: -0.7,
  same: -0.5,
  otherLanguage: -0.4,
  sigh: -0.3,
  calmed: 0.5,
  thanks: 0.7,
  praise: 0.8,
}

const moodOf = ({ kind }: Said): number => (kind === null ? 0 : (MOOD[kind] ?? 0))
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)

/** Whoever was upset: how they felt before our answer, and how after it. */
export function softening(day: Day, record: DayRecord): Judged {
  const upset = [...new Set(record.said.filter(({ kind, by }) => by !== null && isGrief(kind)).map(({ by }) => by))]
  const people = upset.flatMap((username) => {
    const first = record.said.find(({ by, kind }) => by === username && isGrief(kind))
    if (!first) return []
    const answer = answerTo(record, first)
    // What says nothing about how they feel changes nothing about it.
    const theirs = record.said.filter(
      (said) => said.by === username && said.minute >= first.minute && moodOf(said) !== 0,
    )
    const after = answer ? theirs.filter(({ id }) => Number(id) > Number(answer.id)) : []
    const before = theirs.filter(({ id }) => !answer || Number(id) < Number(answer.id))
    return [
      {
        first,
        answer,
        before: mean(before.map(moodOf)),
        after: after.length > 0 ? mean(after.map(moodOf)) : null,
        last: theirs.at(-1) ?? first,
      },
    ]
  })
  const both = people.filter(({ after }) => after !== null)
  const calmed = people.filter(({ last }) => moodOf(last) > 0)
  return {
    part: 'softening',
    value: people.length === 0 ? null : calmed.length / people.length,
    n: people.length,
    figures: {
      calmed: calmed.length,
      all: people.length,
      before: mean(both.map(({ before }) => before)),
      after: mean(both.map(({ after }) => after ?? 0)),
      n: both.length,
    },
    moments: people.map(({ first, answer, last }) => momentOf(day, record, first, answer, last)),
  }
}

function momentOf(day: Day, record: DayRecord, first: Said, answer: Said | undefined, last: Said): Moment {
  const isGood = moodOf(last) > 0
  return moment({
    part: 'softening',
    minute: answer?.minute ?? first.minute,
    happened: isGood ? 'calmed' : answer ? 'not-calmed' : 'ignored-anger',
    isGood,
    who: first.name,
    said: first.text,
    did: answer?.text ?? null,
    advice: isGood ? [] : answer ? lackingIn(day, record, first, answer) : ['answer-in-time', 'show-understanding'],
    figures: {},
  })
}

const MOST_ADVICE = 3

function lackingIn(day: Day, record: DayRecord, first: Said, answer: Said): Advice[] {
  const person = PEOPLE.find(({ username }) => username === first.by)
  const { reasons } = judgeAnswer({
    complaint: first.text,
    answer: answer.text,
    personName: person?.name ?? first.name,
    lang: day.lang,
    isPublic: !answer.isDirect,
    earlier: record.said
      .filter(({ by, id, replyTo }) => by === null && replyTo !== null && Number(id) < Number(answer.id))
      .map(({ text }) => text),
  })
  return adviceFor(reasons).slice(0, MOST_ADVICE)
}
