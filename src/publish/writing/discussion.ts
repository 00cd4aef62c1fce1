import type { Goal } from '#desk'
import { intentsOf } from '#language'
import { look, type Finding } from '../check.ts'
import type { Content, Rendered } from '../post.ts'

/** What a judge of words is told: the post as one channel gets it, its language, and what post and channel are for. */
export type Judged = Rendered & { lang: string; goal: Content['goal']; channelGoals: readonly Goal[] }

/** A hand-made judge of a post's words; networks have their own. The voice of the house is one more of them. */
export type PostCheck = (post: Judged) => Finding[]

/** What is only to be sold needs no talk under it. */
const NEEDS_TALK: ReadonlySet<Goal> = new Set<Goal>(['awareness', 'recall', 'image'])

/** Shorter words are a caption, and a caption need not ask. */
const LETTERS_LEAST = 40

/** People talk under what leaves them something to say: a question, a poll, or a request that can be followed. */
export const discussion: PostCheck = ({ text, lang, poll, firstComment, goal, channelGoals }) => {
  if (poll !== null || text.length < LETTERS_LEAST || !needsTalk(goal, channelGoals)) return []
  const said = [text, firstComment ?? ''].join('\n').trim()
  return asks(said, lang) ? [] : [look('asks-nothing', {}, isKnown(lang) ? 'add-question' : null)]
}

/** The goal of the post decides; without one that of the channel, and where nobody said, talk is always welcome. */
const needsTalk = (goal: Goal | null, channelGoals: readonly Goal[]): boolean =>
  goal === null ? channelGoals.length === 0 || channelGoals.some((one) => NEEDS_TALK.has(one)) : NEEDS_TALK.has(goal)

const asks = (text: string, lang: string): boolean =>
  intentsOf(text, isKnown(lang) ? lang : 'other').some((intent) => intent === 'question' || intent === 'request')

const isKnown = (lang: string): lang is 'en' | 'tr' | 'ru' => ['en', 'tr', 'ru'].includes(lang)
