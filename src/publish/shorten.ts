import { measureText } from '#networks'
import type { Rule } from './check.ts'

type Around = { warning: string | null; hasMedia: boolean }

/**
 * The text as far as a channel takes it: whole sentences where that keeps most of it, else whole words and "…". Its last link and its
 * tags at the end are kept, because they are what the text is there for.
 */
export function shortened(rule: Rule, text: string, around: Around): string {
  const fits = (words: string) => measureText(rule.text, words, around).over === 0
  if (fits(text)) return text
  const tail = tailOf(text)
  const body = text.slice(0, text.length - tail.length).trimEnd()
  const end = tail === '' ? '' : `\n\n${tail.trim()}`
  const kept = fits(end) ? end : ''
  const most = longest(breaksOf(body), body, (words) => fits(`${words}…${kept}`))
  if (most === '') return text
  const whole = longest(sentenceEnds(most), most, () => true)
  const cut = whole.length >= most.length * WORTH ? whole : `${most.replace(/[\s,;:–—-]+$/u, '')}…`
  return `${cut.trimEnd()}${kept}`
}

/** Whole sentences are worth losing this much of the room. */
const WORTH = 0.6

const TAIL = /(?:\s*(?:https?:\/\/\S+|#[\p{L}\p{N}_]+))+\s*$/u

/** Links and tags at the end; of a text that is nothing else, nothing. */
function tailOf(text: string): string {
  const [tail = ''] = TAIL.exec(text) ?? []
  if (tail !== '') return tail.length < text.length ? tail : ''
  const links = text.match(/https?:\/\/\S+/g) ?? []
  const last = links.at(-1)
  return last && text.trimEnd().endsWith(last) ? last : ''
}

const breaksOf = (text: string): number[] => [...text.matchAll(/\s+/gu)].map(({ index }) => index)

function sentenceEnds(text: string): number[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...sentences.segment(text)].slice(1).map(({ index }) => index)
}

/** The longest beginning that ends at one of the places and will do. */
function longest(places: readonly number[], text: string, willDo: (words: string) => boolean): string {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (willDo(text.slice(0, places[middle]).trimEnd())) low = middle + 1
    else high = middle
  }
  const place = places[low - 1]
  return place === undefined ? '' : text.slice(0, place).trimEnd()
}
