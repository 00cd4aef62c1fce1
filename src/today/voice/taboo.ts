import { fold, saidWords, tokensOf } from '#language'

const TONGUES = ['en', 'tr', 'ru'] as const

/** "No words about other bakeries", "Ни слова о других пекарнях": what stands behind it is the matter. */
const LEADS_IN = /^(?:no|not|nothing|never|ни|ничего|никогда|никаких|не)\s(?:.*?\s)?(?:about|of|on|о|об|обо|про)\s+/iu
/** "Başka fırınlar hakkında tek söz yok": here it stands before. */
const LEADS_OUT = /\s+(?:hakkında|konusunda|üzerine|ile ilgili)(?!\p{L}).*$/iu
/** "… that has not been checked". */
const CLAUSE = /\s+(?:that|which|who|unless|until|котор\p{L}+|если|пока)(?!\p{L}).*$/iu
/** So much of a small word is enough to know it by: other, others. */
const SMALL_LETTERS = 4

/** What of a taboo ("politics, other bakeries") a text touches: each of its parts stands for itself. */
export function touched(text: string, taboo: string): string | null {
  const parts = taboo
    .split(/[,;\n]/)
    .map((part) => part.trim().replace(LEADS_IN, '').replace(LEADS_OUT, '').replace(CLAUSE, ''))
    .filter(Boolean)
  return parts.find((part) => TONGUES.some((tongue) => speaksOf(text, part, tongue))) ?? null
}

/** Whether every word of it is said, in whatever ending; small words count, so that "other bakeries" is not every bakery. */
function speaksOf(text: string, part: string, tongue: (typeof TONGUES)[number]): boolean {
  const roots = new Set(saidWords(text, tongue).map(({ root }) => root))
  const tokens = tokensOf(text).map((token) => fold(token))
  const wanted = tokensOf(part)
  return (
    wanted.length > 0 &&
    wanted.every((token) => {
      const [word] = saidWords(token, tongue)
      if (word) return roots.has(word.root)
      const start = fold(token).slice(0, SMALL_LETTERS)
      return tokens.some((said) => said.startsWith(start))
    })
  )
}
