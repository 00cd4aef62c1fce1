import { termsOf } from '../terms/terms.ts'

/** The telling words of a headline by their stems, as they are written there. */
export function stemsIn(title: string, lang: string | null): Map<string, string> {
  const found = new Map<string, string>()
  for (const word of title.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const [term] = termsOf(word, lang === 'tr' || lang === 'ru' ? lang : 'en')
    if (term && (term.kind === 'word' || term.kind === 'name') && word.length > 2 && !found.has(term.stem))
      found.set(term.stem, word.toLocaleLowerCase(lang ?? undefined))
  }
  return found
}
