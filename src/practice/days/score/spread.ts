import type { Kind } from '../../talk.ts'
import type { Day } from '../day.ts'
import type { DayRecord, Said } from '../record.ts'
import { type Judged, type Moment, moment } from './moment.ts'

const HEAT = new Set<Kind | null>(['same', 'angrier', 'sigh'])
/** A quarrel begins with one line that nobody could have prevented. */
const FIRST_LINE = 1

/** How far the anger of the day got, beside how far it gets when nobody is there. */
export function spread(day: Day, record: DayRecord, silent: DayRecord): Judged {
  const moments = [...fannedIn(day, record), ...passedOnIn(record)].toSorted((a, b) => a.minute - b.minute)
  const worst = fannedIn(day, silent).length + passedOnIn(silent).length
  return {
    part: 'spread',
    value: worst === 0 ? null : Math.max(0, 1 - moments.length / worst),
    n: moments.length,
    figures: { spread: moments.length, silent: worst },
    moments,
  }
}

function fannedIn(day: Day, record: DayRecord): Moment[] {
  const quarrel = day.kind === 'conflict' ? record.said.filter(isQuarrel).slice(FIRST_LINE) : []
  const fanned = record.said.filter(({ kind }) => HEAT.has(kind))
  return [
    ...quarrel.map((said) => told(said, 'quarrelled')),
    ...fanned.map((said) => told(said, said.kind === 'sigh' ? 'sighed' : 'piled-on')),
  ]
}

const isQuarrel = ({ kind, line }: Said): boolean => kind === 'town' && line?.startsWith('day ') === true

const told = (said: Said, happened: 'quarrelled' | 'sighed' | 'piled-on'): Moment =>
  moment({
    part: 'spread',
    minute: said.minute,
    happened,
    isGood: false,
    who: said.name,
    said: said.text,
    advice:
      happened === 'piled-on'
        ? ['answer-in-time', 'speak-openly']
        : happened === 'sighed'
          ? ['go-private']
          : ['step-in-early'],
  })

/** Complaints that were handed on to other people's readers. */
const passedOnIn = (record: DayRecord): Moment[] =>
  record.passedOn.flatMap(({ minute, on, name }) => {
    const post = record.said.find(({ id }) => id === on)
    if (!post || post.by === null) return []
    return [
      moment({
        part: 'spread',
        minute,
        happened: 'passed-on',
        isGood: false,
        who: name,
        said: post.text,
        advice: ['answer-in-time'],
      }),
    ]
  })
