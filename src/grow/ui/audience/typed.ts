/** "tr 70, ru 30" or "tr, ru": languages, with shares where they are said. */
export function languagesTyped(text: string): { languages: string[]; shares: Record<string, number> } {
  const found = [...text.matchAll(/(\p{L}{2})\p{L}*\s*[:=]?\s*%?\s*(\d{1,3})?/gu)].map(([, lang = '', share]) => ({
    lang: lang.toLowerCase(),
    share: share === undefined ? null : Number(share) / 100,
  }))
  const known = found.filter(({ lang }) => /^[a-z]{2}$/.test(lang))
  return {
    languages: [...new Set(known.map(({ lang }) => lang))],
    shares: Object.fromEntries(
      known.flatMap(({ lang, share }) => (share === null ? [] : [[lang, Math.min(1, share)]])),
    ),
  }
}

export const languagesSaid = (
  languages: readonly string[],
  shares: Readonly<Record<string, number | undefined>>,
): string =>
  languages
    .map((lang) => {
      const share = shares[lang]
      return share === undefined ? lang : `${lang} ${Math.round(share * 100)}`
    })
    .join(', ')

export const listTyped = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const numberTyped = (text: string): number | null => {
  const value = Number(text.replace(',', '.').replaceAll(/[\s%]/g, ''))
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value
}
