import { fold, type Spoken } from '#language'
import { BORDERS } from './borders.words.ts'
import { DUTIES, type Duty } from './duty.ts'

/** Whose matter a text is rather than ours, and the words that say so. */
export type Border = { duty: Duty; words: string }

const LANGS = ['en', 'tr', 'ru'] as const

const known = DUTIES.map((duty) => ({
  duty,
  beginnings: Object.fromEntries(LANGS.map((lang) => [lang, listed(BORDERS[duty][lang])])),
}))

/** The first duty, the gravest before the others, whose words stand in one of these texts; newest text first. */
export function borderOf(texts: readonly { text: string; lang: Spoken }[]): Border | null {
  for (const { duty, beginnings } of known.toSorted((a, b) => gravity(a.duty) - gravity(b.duty))) {
    for (const { text, lang } of texts) {
      const spoken = ` ${fold(text).replaceAll(/\s+/g, ' ')}`
      const here = lang === 'other' ? LANGS : [lang]
      const found = here.flatMap((one) => beginnings[one] ?? []).find((start) => beginsWord(spoken, start))
      if (found) return { duty, words: wholeWords(text, found) }
    }
  }
  return null
}

const GRAVEST = ['lawyer', 'pr', 'support', 'site', 'account', 'ads'] as const
const gravity = (duty: Duty) => GRAVEST.indexOf(duty)

function listed(words: string): string[] {
  return words.split(',').map((word) => fold(word.trim()).replaceAll(/\s+/g, ' '))
}

const beginsWord = (spoken: string, start: string): boolean => {
  for (let at = spoken.indexOf(start); at >= 0; at = spoken.indexOf(start, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(spoken[at - 1] ?? ' ')) return true
  }
  return false
}

/** The words as they were written, to the end of the last one; folding may have moved letters, so the text is searched word by word. */
function wholeWords(text: string, start: string): string {
  const words = text.split(/\s+/)
  const count = start.split(' ').length
  for (let at = 0; at + count <= words.length; at += 1) {
    const said = words.slice(at, at + count).join(' ')
    const bare = fold(said).replace(/^[^\p{L}\p{N}]+/u, '')
    if (bare.startsWith(start)) return said.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  }
  return start
}
