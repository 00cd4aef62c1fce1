import { fold } from '#language'

/** What a character does to the word it stands in. Anything else is the folded letter itself. */
export const LETTER = { unknown: 0, ends: 1, nothing: 2, apostrophe: 3, joins: 4, several: 5 } as const

const BASIC = 65_536
const REMOVED = /^(?:[\u0300-\u036f]|\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0f|\ufeff)$/
const OF_A_WORD = /^[\p{L}\p{N}]$/u
const JAMO = /^[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]$/
/** Signs that may make another letter of the one before them, as the breve makes й of и. */
const JOINS = /^\p{M}$/u

const SURROGATE = /^[\ud800-\udfff]$/
const TELLING = /[\p{L}\p{N}\p{M}']/u

const known = new Uint16Array(BASIC)

/** What a character of the basic plane is when texts are compared, looked up once. */
export function letterOf(code: number): number {
  const before = known[code] ?? 0
  return before === LETTER.unknown ? (known[code] = lookAt(String.fromCharCode(code))) : before
}

function lookAt(char: string): number {
  if (char === '\u0306') return LETTER.joins
  if (REMOVED.test(char)) return LETTER.nothing
  if (JOINS.test(char)) return LETTER.joins
  if (JAMO.test(char)) return LETTER.several
  const folded = fold(char)
  if (folded === "'") return LETTER.apostrophe
  if (SURROGATE.test(char)) return LETTER.several
  if (!TELLING.test(folded)) return LETTER.ends
  if (folded.length !== 1) return LETTER.several
  return OF_A_WORD.test(folded) ? folded.charCodeAt(0) : LETTER.ends
}
