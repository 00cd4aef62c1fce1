import { fold } from '#language'
import { wordsOf } from './terms.ts'

const BENDS_FROM = 4
const LONGEST_ENDING = 7
/** Russian nouns change their last letter, Turkish ones soften it: выпечка – выпечки, ekmek – ekmeği. */
const RUSSIAN_END = /[аеийоуыьюя]$/
const SOFT: Record<string, string> = { k: 'g', p: 'b', t: 'd' }

/** Asks texts whether they speak of a word or phrase in any of its forms. */
export function speaksOf(phrase: string): (words: string[]) => boolean {
  const wanted = wordsOf(phrase).map(forms)
  if (wanted.length === 0) return () => false
  return (words) => words.some((_, at) => wanted.every((isForm, next) => isForm(words[at + next] ?? '')))
}

export const folded = (phrase: string) => fold(phrase).replaceAll(/\s+/g, ' ').trim()

function forms(word: string): (other: string) => boolean {
  if (word.length < BENDS_FROM) return (other) => other === word
  const russian = word.length > BENDS_FROM && RUSSIAN_END.test(word) ? word.slice(0, -1) : word
  const soft = SOFT[word.at(-1) ?? '']
  const stems = soft ? [russian, word.slice(0, -1) + soft] : [russian]
  return (other) => stems.some((stem) => other.startsWith(stem) && other.length - stem.length <= LONGEST_ENDING)
}
