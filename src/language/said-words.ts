import type { Spoken } from './detect.ts'
import { EVERYDAY } from './everyday.words.ts'
import { fold } from './fold.ts'
import { SMALL } from './small.words.ts'
import { rootOf, type Tongue } from './stems.ts'
import { withoutAddresses } from './tokens.ts'

/** A word of a text that could be what the text is about. */
export type SaidWord = {
  /** As it was written, in small letters. */
  word: string
  /** What it is compared by, whatever ending it wears. */
  root: string
  /** How large a share of everyday texts in its language speaks of it. */
  usual: number
  /** Something done rather than something spoken of. */
  isDeed: boolean
  /** It stands right behind the one before it, with nothing small in between. */
  follows: boolean
}

const SHORTEST = 3
const TONGUES = ['en', 'tr', 'ru'] as const
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu
/** What may stand inside of a phrase: gluten free, gluten-free. */
const CLOSE = /^[ \u00a0-]$/
const LAUGHTER = /^(?:[ahe]{4,}|[ахеи]{4,}|lo+l|kk+|(?:[ksjd]{2}){2,}\w?|(\p{L})\1+)$/u
/** Ends of verbs that nouns seldom have, folded. */
const DEEDS: Record<Tongue, RegExp> = {
  en: /$^/,
  tr: /(?:yor(?:um|uz|sun|sunuz|lar|mus|du)?|(?:ac|ec)a[gk](?:im|iz|siniz)?|(?:mis|mus)(?:im|iz|siniz|sunuz)|[dt][iu](?:m|k|niz|nuz|lar|ler)|m[ae]di)$/,
  ru: /(?:[аеиоуыя]ть(?:ся)?|тся|йте|[еи]шь|[ая]ют|уют|[аиы]л[аи]?|лся|лась|лись)$/,
}

/** The words of a text that could be what it is about, in their order; grammar, courtesy and laughter are left out. */
export function saidWords(text: string, lang: Spoken): SaidWord[] {
  const whole = withoutAddresses(text)
  const small = lang === 'other' ? ALL_SMALL : SMALL_OF[lang]
  const said: SaidWord[] = []
  let end = 0
  let before: SaidWord | null = null
  for (const match of whole.matchAll(WORD)) {
    const [written] = match
    const close: boolean = before !== null && CLOSE.test(whole.slice(end, match.index))
    end = match.index + written.length
    const word = (written.split(/['’]/)[0] ?? written).toLocaleLowerCase(lang === 'other' ? 'en' : lang)
    const folded = fold(word)
    if (folded.length < SHORTEST || small.has(folded) || LAUGHTER.test(folded)) {
      before = null
      continue
    }
    const root = lang === 'other' ? folded : rootOf(folded, lang)
    before = {
      word,
      root,
      usual: usualOf(root, lang),
      isDeed: lang !== 'other' && DEEDS[lang].test(folded),
      follows: close,
    }
    said.push(before)
  }
  return said
}

/** Of a language we do not know, whatever is common anywhere is common. */
const usualOf = (root: string, lang: Spoken): number =>
  lang === 'other' ? Math.max(...TONGUES.map((tongue) => SHARES[tongue].get(root) ?? 0)) : (SHARES[lang].get(root) ?? 0)

const OF = 10_000

const sharesIn = (lines: string): ReadonlyMap<string, number> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [times, ...roots] = line.trim().split(' ')
        return roots.map((root) => [root, Number(times) / OF] as const)
      }),
  )

const SHARES: Record<Tongue, ReadonlyMap<string, number>> = {
  en: sharesIn(EVERYDAY.en),
  tr: sharesIn(EVERYDAY.tr),
  ru: sharesIn(EVERYDAY.ru),
}

const smallIn = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/))

const SMALL_OF: Record<Tongue, ReadonlySet<string>> = {
  en: smallIn(SMALL.en),
  tr: smallIn(SMALL.tr),
  ru: smallIn(SMALL.ru),
}
const ALL_SMALL: ReadonlySet<string> = new Set(TONGUES.flatMap((tongue) => [...SMALL_OF[tongue]]))
