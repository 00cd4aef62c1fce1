import { fold, saidWords, tokensOf } from '#language'

const TONGUES = ['en', 'tr', 'ru'] as const

/** What of a taboo ("politics, other bakeries") a text touches: each of its parts stands for itself. */
export function touched(text: string, taboo: string): string | null {
  const parts = taboo
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.find((part) => TONGUES.some((tongue) => speaksOf(text, part, tongue))) ?? null
}

/** Whether every word of it is said, in whatever ending; small words count, so that "other bakeries" is not every bakery. */
function speaksOf(text: string, part: string, tongue: (typeof TONGUES)[number]): boolean {
  const wanted = tokensOf(part).map((token) => rootOf(token, tongue))
  if (wanted.length === 0) return false
  const said = new Set([
    ...saidWords(text, tongue).map(({ root }) => root),
    ...tokensOf(text).map((token) => fold(token)),
  ])
  return wanted.every((root) => said.has(root))
}

const rootOf = (token: string, tongue: (typeof TONGUES)[number]): string =>
  saidWords(token, tongue)[0]?.root ?? fold(token)
