import type { Spoken } from '#language'
import { commonest, countWords, heardIn, lift, OF_THIS_PLACE } from './count-words.ts'
import { type Signs, signsOf } from './signs.ts'

export type Said = { text: string; lang: Spoken; personId: string | null }

/** How a community speaks, counted over what it said; null where it said too little for it. */
export type Voice = {
  of: number
  people: number
  words: { middle: number; short: number; long: number }
  /** Of those who say it at all, how many speak formally. */
  formal: number | null
  formalOf: number
  emojiShare: number
  emoji: { sign: string; times: number }[]
  laughShare: number
  askShare: number
  shoutShare: number
  langs: { lang: Spoken; share: number }[]
  vocabulary: { word: string; people: number }[]
}

/** A voice is not known from fewer. */
export const FEWEST = 30
const FEWEST_FORMAL = 10
const SHOWN = 12
/** A word only one or two people use is theirs, not the community's. */
const FEWEST_PEOPLE = 3

export function voiceOf(said: readonly Said[]): Voice | null {
  if (said.length < FEWEST) return null
  const signs = said.map(({ text, lang }) => signsOf(text, lang))
  const lengths = signs.map(({ words }) => words).toSorted((a, b) => a - b)
  const speaks = signs.flatMap(({ address }) => address ?? [])
  const share = (has: (one: Signs) => boolean) => signs.filter(has).length / signs.length
  const emoji = Map.groupBy(
    signs.flatMap((one) => one.emoji),
    (sign) => sign,
  )
  const langs = Map.groupBy(signs, ({ lang }) => lang)
  return {
    of: said.length,
    people: new Set(said.map(({ personId }) => personId)).size,
    words: { middle: at(lengths, 0.5), short: at(lengths, 0.1), long: at(lengths, 0.9) },
    formal:
      speaks.length < FEWEST_FORMAL ? null : speaks.filter((address) => address === 'formal').length / speaks.length,
    formalOf: speaks.length,
    emojiShare: share((one) => one.emoji.length > 0),
    emoji: [...emoji]
      .map(([sign, all]) => ({ sign, times: all.length }))
      .toSorted((a, b) => b.times - a.times || (a.sign < b.sign ? -1 : 1))
      .slice(0, SHOWN),
    laughShare: share((one) => one.laughs),
    askShare: share((one) => one.asks),
    shoutShare: share((one) => one.shouts),
    langs: [...langs]
      .map(([lang, all]) => ({ lang, share: all.length / signs.length }))
      .toSorted((a, b) => b.share - a.share),
    vocabulary: vocabularyOf(said),
  }
}

/** Words many different people here use, and people elsewhere seldom. */
function vocabularyOf(said: readonly Said[]): { word: string; people: number }[] {
  const heard = heardIn(said)
  const everybody = new Set(heard.map(({ person }) => person)).size
  return [...countWords(heard).values()]
    .filter((one) => one.people.size >= FEWEST_PEOPLE && lift(one, everybody) >= OF_THIS_PLACE)
    .map(({ people, forms }) => ({ word: commonest(forms), people: people.size }))
    .toSorted((a, b) => b.people - a.people || (a.word < b.word ? -1 : 1))
    .slice(0, SHOWN * 2)
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
