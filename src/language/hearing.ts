import type { Spoken } from './detect.ts'
import { negates } from './negates.ts'
import { offenceOf } from './intents.ts'
import type { Mood } from './mood.ts'
import { begun, hashOf, settled, stirred } from './pieces.ts'

/** Words known by their hash alone, with what each is worth, from -50 to 50. */
export type Worths = ReadonlyMap<number, number>

/** What the word lists behind the judges know: how words feel, and which are curses. */
export type Hearing = { feelings: Worths; curses: Worths }

export const DEAF: Hearing = { feelings: new Map(), curses: new Map() }

const LONGEST_END = 3
const SHORTEST_STEM = 4
const STEM = 5
const TURNED = -0.7

const WHOLE_KIND = 20
const STEM_KIND = 21
const WHOLE = begun(WHOLE_KIND)

export const wholeWord = (word: string): number => hashOf(word, WHOLE_KIND)
export const stemOf = (word: string): number => hashOf(word.slice(0, STEM), STEM_KIND)
export const hasStem = (word: string): boolean => word.length >= STEM

/** What the lists hear in a text, told as signs that a judge can weigh like words. */
export function signsOf(
  text: string,
  lang: Spoken,
  tokens: readonly string[],
  hearing: Hearing,
  listed: Mood,
): string[] {
  const abuse = offenceOf(text, lang).offensive
  const curses = cursesIn(tokens, hearing)
  return [
    `felt ${listed.label} ${Math.round(listed.mood * 4)}`,
    `about ${Math.round(listed.mood * 2)}`,
    `abuse ${abuse}`,
    `curses ${Math.min(2, curses)}`,
    ...feltIn(tokens, hearing.feelings),
  ]
}

export const cursesIn = (tokens: readonly string[], { curses }: Hearing): number =>
  tokens.filter((token) => worthOf(curses, token) !== undefined).length

function feltIn(tokens: readonly string[], feelings: Worths): string[] {
  let good = 0
  let bad = 0
  let last = 0
  tokens.forEach((token, i) => {
    const plain = (worthOf(feelings, token) ?? 0) / 10
    if (plain === 0) return
    const turned = [tokens[i - 1], tokens[i - 2]].some((near) => near !== undefined && negates(near))
    const worth = turned ? plain * TURNED : plain
    if (worth > 0) good += worth
    else bad -= worth
    last = worth
  })
  const balance = Math.max(-4, Math.min(4, Math.round((good - bad) / 2)))
  return [
    `good ${grade(good)}`,
    `bad ${grade(bad)}`,
    `balance ${balance}`,
    `last ${Math.sign(last)}`,
    `both ${grade(good)} ${grade(bad)}`,
  ]
}

const grade = (sum: number): number => (sum === 0 ? 0 : sum < 2 ? 1 : sum < 4 ? 2 : sum < 7 ? 3 : 4)

/** The whole word, or without up to three letters of its end, or words that begin alike; hashed letter by letter only once. */
function worthOf(worths: Worths, token: string): number | undefined {
  if (worths.size === 0) return undefined
  const word = token.startsWith('#') ? token.slice(1) : token
  const { length } = word
  let h = WHOLE
  let less = WHOLE
  let lesser = WHOLE
  let least = WHOLE
  for (let at = 0; at < length; at += 1) {
    least = lesser
    lesser = less
    less = h
    h = stirred(h, word.charCodeAt(at))
  }
  return (
    worths.get(settled(h)) ??
    (length - 1 >= SHORTEST_STEM ? worths.get(settled(less)) : undefined) ??
    (length - 2 >= SHORTEST_STEM ? worths.get(settled(lesser)) : undefined) ??
    (length - LONGEST_END >= SHORTEST_STEM ? worths.get(settled(least)) : undefined) ??
    (hasStem(word) ? worths.get(stemOf(word)) : undefined)
  )
}
