import type { Goal } from '#desk'
import { speaksOf } from '../terms/match.ts'
import { wordsOf } from '../terms/terms.ts'
import { type Lessons, recall } from './learn.ts'
import type { Liking } from './liking.ts'
import { stemsIn } from './stems-in.ts'

/** One reason why a story fits, as data; the screen says it in words. */
type Reason =
  | { kind: 'word'; word: string; where: 'title' | 'text' }
  | { kind: 'outlets'; count: number }
  | { kind: 'goal'; goal: Goal }
  | { kind: 'outcome'; word: string; posts: number; times: number }
  | { kind: 'liking'; word: string; stories: number; liked: boolean }
  | { kind: 'community'; word: string; threads: number }

export type Fit = { score: number; reasons: Reason[]; signal: boolean; rankAt: Temporal.Instant }

/** What the workspace cares about. */
export type Taste = {
  words: { word: string; speaks: (words: string[]) => boolean }[]
  goals: Goal[]
  lessons: Lessons
  /** What was kept and what was passed over taught so much; null while that is too little. */
  liking: Liking | null
  /** What our community speaks of, by stem, and in how many conversations. */
  community: ReadonlyMap<string, number>
}

type Candidate = {
  title: string
  summary: string
  lang: string | null
  sources: number
  firstPublishedAt: Temporal.Instant
}

const IN_TITLE = { first: 45, next: 15 }
const IN_TEXT = { first: 25, next: 10 }
const PER_DOUBLING = 12
const MOST_FOR_OUTLETS = 36
const FOR_GOAL = 10
const FOR_COMMUNITY = { first: 12, next: 4, most: 2 }
const SIGNAL_FROM = 20
const SIGNAL_OUTLETS = 2
const FIT_HOURS = 24
const DOUBLING_HOURS = 4
const MOST_DOUBLINGS = 18
/** No story stands so far before its first telling, unless more sources tell it than any desk has. */
export const MOST_HOURS_AHEAD = FIT_HOURS + DOUBLING_HOURS * MOST_DOUBLINGS

export const tasteOf = (
  words: string[],
  goals: Goal[],
  learnt: Partial<Pick<Taste, 'lessons' | 'liking' | 'community'>> = {},
): Taste => ({
  words: words.map((word) => ({ word, speaks: speaksOf(word) })),
  goals,
  lessons: learnt.lessons ?? new Map(),
  liking: learnt.liking ?? null,
  community: learnt.community ?? new Map(),
})

/** How well a story suits the workspace, with the reasons, and the hour it deserves in the list. */
export function fitOf(story: Candidate, taste: Taste): Fit {
  const words = taste.words.length === 0 ? [] : wordsSpokenOf(story, taste)
  const outlets: Reason[] = story.sources >= SIGNAL_OUTLETS ? [{ kind: 'outlets', count: story.sources }] : []
  const learnt = recall(taste.lessons, story.title, story.lang)
  const liked = taste.liking?.(story.title, story.lang) ?? null
  const spoken = taste.community.size === 0 ? [] : wordsOfCommunity(story, taste, words)
  const reasons = [
    ...(learnt ? [{ kind: 'outcome' as const, ...learnt.lesson }] : []),
    ...words,
    ...spoken,
    ...(liked ? [{ kind: 'liking' as const, word: liked.word, stories: liked.stories, liked: liked.liked }] : []),
    ...outlets,
    ...goalsServed(words, story.sources, taste.goals),
  ]
  const doublings = Math.log2(Math.max(1, story.sources))
  const points =
    wordPoints(words) +
    communityPoints(spoken.length) +
    outletPoints(doublings) +
    FOR_GOAL * goalCount(reasons) +
    (learnt?.points ?? 0) +
    (liked?.points ?? 0)
  const score = Math.max(0, Math.min(100, Math.round(points)))
  return {
    score,
    reasons,
    // A workspace that has not said what it cares about sees everything as a signal, best first.
    signal: taste.words.length === 0 || score >= SIGNAL_FROM || story.sources >= SIGNAL_OUTLETS,
    rankAt: story.firstPublishedAt.add({
      seconds: Math.round((DOUBLING_HOURS * doublings + (FIT_HOURS * Math.min(100, Math.round(points))) / 100) * 3_600),
    }),
  }
}

function wordsSpokenOf({ title, summary }: Candidate, taste: Taste): Reason[] {
  const inTitle = wordsOf(title)
  const inText = wordsOf(summary)
  return taste.words.flatMap(({ word, speaks }): Reason[] => {
    if (speaks(inTitle)) return [{ kind: 'word', word, where: 'title' }]
    return speaks(inText) ? [{ kind: 'word', word, where: 'text' }] : []
  })
}

/** What the community speaks of; a word of ours has its own worth already. */
function wordsOfCommunity({ title, lang }: Candidate, { community, words }: Taste, said: Reason[]): Reason[] {
  const ours = words.filter(({ word }) => said.some((reason) => reason.kind === 'word' && reason.word === word))
  return [...stemsIn(title, lang)]
    .flatMap(([stem, word]) => {
      const threads = community.get(stem)
      return threads === undefined || ours.some(({ speaks }) => speaks(wordsOf(word))) ? [] : [{ word, threads }]
    })
    .toSorted((a, b) => b.threads - a.threads)
    .slice(0, FOR_COMMUNITY.most)
    .map((one) => ({ kind: 'community', ...one }))
}

const communityPoints = (count: number) => (count === 0 ? 0 : FOR_COMMUNITY.first + FOR_COMMUNITY.next * (count - 1))

function wordPoints(reasons: Reason[]): number {
  const places = reasons.flatMap((reason) => (reason.kind === 'word' ? [reason.where] : []))
  const ordered = places.toSorted().toReversed()
  return ordered.reduce((points, where, at) => {
    const worth = where === 'title' ? IN_TITLE : IN_TEXT
    return points + (at === 0 ? worth.first : worth.next)
  }, 0)
}

const outletPoints = (doublings: number) => Math.min(MOST_FOR_OUTLETS, PER_DOUBLING * doublings)
const goalCount = (reasons: Reason[]) => reasons.filter(({ kind }) => kind === 'goal').length

/** A page that wants to be known gains from what everybody tells; one that sells, from its own words in the headline. */
function goalsServed(words: Reason[], sources: number, goals: Goal[]): Reason[] {
  const told = sources >= SIGNAL_OUTLETS ? goals.filter((goal) => goal === 'awareness' || goal === 'recall') : []
  const named = words.some((reason) => reason.kind === 'word' && reason.where === 'title')
  const sold = named ? goals.filter((goal) => goal === 'sales') : []
  return [...told.slice(0, 1), ...sold].map((goal) => ({ kind: 'goal', goal }))
}
