/** A figure in a language; `sign` shows + and −. */
export const figure = (value: number, lang: string, given: { compact?: boolean; sign?: boolean } = {}): string =>
  new Intl.NumberFormat(lang, {
    maximumFractionDigits: given.compact ? 1 : 2,
    ...(given.compact ? { notation: 'compact' } : {}),
    ...(given.sign ? { signDisplay: 'exceptZero' } : {}),
  }).format(value)

/** A share of one as per cent: 0.71 is 71% in English, %71 in Turkish, 71 % in Russian. */
export const percent = (share: number, lang: string, given: { digits?: number; sign?: boolean } = {}): string =>
  new Intl.NumberFormat(lang, {
    style: 'percent',
    maximumFractionDigits: given.digits ?? 0,
    ...(given.sign ? { signDisplay: 'exceptZero' } : {}),
  }).format(share)
