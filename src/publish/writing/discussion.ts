import { intentsOf } from '#language'
import { look, type Finding } from '../check.ts'
import type { Rendered } from '../post.ts'

/** A hand-made judge of a post's words; networks have their own. */
export type PostCheck = (post: Rendered & { lang: string }) => Finding[]

/** Shorter words are a caption, and a caption need not ask. */
const LETTERS_LEAST = 40

/** People talk under what leaves them something to say: a question, a poll, or a request that can be followed. */
export const discussion: PostCheck = ({ text, lang, poll, firstComment }) => {
  if (poll !== null || text.length < LETTERS_LEAST) return []
  const said = [text, firstComment ?? ''].join('\n').trim()
  return asks(said, lang) ? [] : [look('asks-nothing', {}, null)]
}

const asks = (text: string, lang: string): boolean =>
  intentsOf(text, isKnown(lang) ? lang : 'other').some((intent) => intent === 'question' || intent === 'request')

const isKnown = (lang: string): lang is 'en' | 'tr' | 'ru' => ['en', 'tr', 'ru'].includes(lang)
