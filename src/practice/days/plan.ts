import type { Lang } from '#platform/words.ts'
import type { DayTalk } from '../cast/day-talk.ts'
import type { Person } from '../cast/neighbours.cast.ts'
import type { Chance } from '../chance.ts'
import type { Deed } from '../reactions.ts'
import { type Kind, sentences, spoken } from '../talk.ts'
import type { Unless, Uttered } from '../unless.ts'

type More = { below?: Uttered | { opener: true }; unless?: Unless }

/** A day as it is being written: who does what at which minute. */
export type Plan = {
  deeds: { at: number; deed: Deed }[]
  talk: DayTalk
  chance: Chance
  /** A minute not far from this one. */
  near: (minute: number, spread?: number) => number
  says: (at: number, person: number, kind: Kind, text: string, more?: More) => Uttered
  /** Something people say on any day. */
  saysUsual: (at: number, person: number, kind: 'question' | 'complaint' | 'praise' | 'joke') => Uttered
  advertises: (at: number) => void
  passesOn: (at: number, person: number, on: Uttered, unless: Unless) => void
  leaves: (at: number, person: number, unless: Unless) => void
}

const SPREAD = 8

export function createPlan(given: {
  people: readonly Person[]
  sellers: readonly Person[]
  chance: Chance
  lang: Lang
  talk: DayTalk
}): Plan {
  const { people, sellers, chance, lang, talk } = given
  const deeds: Plan['deeds'] = []
  const personAt = (index: number): Person => {
    const one = people[index % people.length]
    if (!one) throw new Error('nobody lives here')
    return one
  }
  const usual = { question: pool('question'), complaint: pool('complaint'), praise: pool('praise'), joke: pool('joke') }
  function pool(kind: 'question' | 'complaint' | 'praise' | 'joke'): string[] {
    const all = sentences(kind, lang)
    return chance.some(all, all.length)
  }
  const says: Plan['says'] = (at, index, kind, text, more = {}) => {
    const one = personAt(index)
    const key = `day ${deeds.length}`
    deeds.push({
      at,
      deed: {
        after: 1,
        by: one.username,
        deed: 'say',
        kind,
        key,
        below: more.below ?? null,
        text: spoken(text, one),
        ...(more.unless ? { unless: more.unless } : {}),
      },
    })
    return { said: key, by: one.username }
  }
  return {
    deeds,
    talk,
    chance,
    near: (minute, spread = SPREAD) => minute + chance.between(-spread, spread),
    says,
    saysUsual: (at, index, kind) => says(at, index, kind, usual[kind].pop() ?? ''),
    advertises: (at) => {
      const { username } = chance.pick(sellers)
      deeds.push({
        at,
        deed: { after: 1, by: username, deed: 'say', kind: 'spam', key: `day ${deeds.length}`, below: null },
      })
    },
    passesOn: (at, index, on, unless) => {
      deeds.push({ at, deed: { after: 1, by: personAt(index).username, deed: 'pass-on', on, unless } })
    },
    leaves: (at, index, unless) => {
      deeds.push({ at, deed: { after: 1, by: personAt(index).username, deed: 'unfollow', unless } })
    },
  }
}
