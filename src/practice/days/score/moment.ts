import type { Noticed } from '../../calm.ts'
import type { Part } from '../part.ts'

/** What was good or bad about a moment of the day; the screen has a sentence for each. */
export const HAPPENINGS = [
  'answered',
  'late',
  'unanswered',
  'calmed',
  'not-calmed',
  'ignored-anger',
  'piled-on',
  'passed-on',
  'quarrelled',
  'sighed',
  'spared',
  'asked-anyway',
  'news-first',
  'news-late',
  'news-missed',
  'voices',
  'few-voices',
  'promise-kept',
  'promise-broken',
  'left',
  'joined',
  'seller-shut-out',
  'seller-left',
  'wrongly-shut-out',
  'wrongly-deleted',
] as const

export type Happening = (typeof HAPPENINGS)[number]

/** What would have been better, by the rules of the coach and of the trade. */
export const ADVICE = [
  'answer-in-time',
  'own-language',
  'use-name',
  'repeat-their-words',
  'show-understanding',
  'say-next-step',
  'not-defend',
  'no-form-letter',
  'no-public-money',
  'go-private',
  'speak-openly',
  'step-in-early',
  'say-it-before-they-ask',
  'be-first',
  'ask-a-question',
  'keep-the-hour',
  'never-silence-critics',
  'shut-out-sellers',
  'quiet-on-bad-days',
] as const

export type Advice = (typeof ADVICE)[number]

export type Moment = {
  part: Part
  minute: number
  happened: Happening
  isGood: boolean
  who: string | null
  said: string | null
  did: string | null
  advice: Advice[]
  figures: Record<string, number>
}

/** One part of the score: from 0 to 1, or null when the day gave nothing to judge. */
export type Judged = { part: Part; value: number | null; n: number; figures: Record<string, number>; moments: Moment[] }

export const moment = (given: Pick<Moment, 'part' | 'minute' | 'happened' | 'isGood'> & Partial<Moment>): Moment => ({
  who: null,
  said: null,
  did: null,
  advice: [],
  figures: {},
  ...given,
})

const LACKING: readonly [Noticed, Advice][] = [
  ['same-language', 'own-language'],
  ['empathy', 'show-understanding'],
  ['repeats', 'repeat-their-words'],
  ['name', 'use-name'],
  ['next-step', 'say-next-step'],
]
const HARMFUL: readonly [Noticed, Advice][] = [
  ['defensive', 'not-defend'],
  ['canned', 'no-form-letter'],
  ['compensation', 'no-public-money'],
]

/** What an answer lacked and what it should not have had, the worst first. */
export const adviceFor = (noticed: readonly Noticed[]): Advice[] => [
  ...HARMFUL.flatMap(([sign, advice]) => (noticed.includes(sign) ? [advice] : [])),
  ...LACKING.flatMap(([sign, advice]) => (noticed.includes(sign) ? [] : [advice])),
]
