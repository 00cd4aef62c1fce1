import type { Lang } from '#platform/words.ts'
import { DAY_TALK } from '../cast/day-talk.ts'
import { PEOPLE, type Person } from '../cast/neighbours.cast.ts'
import { chanceOf } from '../chance.ts'
import type { Deed } from '../reactions.ts'
import type { Part } from './part.ts'
import { createPlan } from './plan.ts'
import { STORIES } from './stories.ts'

/** In the order of their difficulty. */
export const DAYS = ['quiet', 'holiday', 'launch', 'trend', 'conflict', 'crisis'] as const

export type DayKind = (typeof DAYS)[number]

export const OPENS_AT_HOUR = 8
export const DAY_MINUTES = 720

/** What decides everything that people do on a day, as far as we do nothing. */
export type DayWish = { kind: DayKind; lang: Lang; seed: number }

export type Day = DayWish & {
  people: readonly Person[]
  /** What our page has said when the day begins. */
  opener: string
  deeds: readonly { at: number; deed: Deed }[]
  /** Telling `which` of story `n` is published `at`. */
  news: readonly { at: number; n: number; which: number }[]
  /** From this minute on everybody speaks of the story. */
  talkedOfAt: number | null
  /** Beginnings of words by which a post of ours is about the matter of the day. */
  about: readonly string[]
  /** While this lasts a post about anything else is an insult. */
  bad: { from: number; until: number } | null
  /** Within so many minutes somebody who asks expects to hear from us. */
  patienceMinutes: number
  /** So many voices below our posts make a lively day. */
  voices: number
  /** What the parts of the score weigh. */
  weights: Partial<Record<Part, number>>
}

/** The same wish always makes the same day, for everybody. */
export function makeDay(wish: DayWish): Day {
  const { kind, lang, seed } = wish
  const talk = DAY_TALK[lang]
  const neighbours = PEOPLE.filter((one) => one.lang === lang && one.temper !== 'seller')
  const sellers = PEOPLE.filter(({ temper }) => temper === 'seller')
  const chance = chanceOf(seed, 'day', kind, lang)
  const plan = createPlan({ people: chance.some(neighbours, neighbours.length), sellers, chance, lang, talk })
  const story = STORIES[kind](plan)
  return { ...wish, people: neighbours, opener: talk.openers[kind], deeds: plan.deeds, ...story }
}

/** The hour the town's clock shows at a minute of the day. */
export const clockAt = (minute: number): string => {
  const all = OPENS_AT_HOUR * 60 + minute
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}
