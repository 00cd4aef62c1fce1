/** An address in a text and where it stands. */
export type Address = { url: string; at: number }

const MAX_ADDRESS = 2_000

/** Every http address of a text, without the punctuation or the Turkish suffix that follows it in the sentence. */
export function addressesIn(text: string): Address[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}@_.\-/])https?:\/\/[^\s<>"“”«»„‘’`{}|\\^]+/giu)].flatMap((match) => {
    const url = trimmed(match[0])
    return url.length <= MAX_ADDRESS && isReal(url) ? [{ url, at: match.index }] : []
  })
}

/** The text with every address exchanged for what `short` says; null leaves one as it is. */
export function withAddresses(text: string, short: (url: string) => string | null): string {
  let result = ''
  let from = 0
  for (const { url, at } of addressesIn(text)) {
    result += text.slice(from, at) + (short(url) ?? url)
    from = at + url.length
  }
  return result + text.slice(from)
}

/** `https://firin.example/menu'den` ends before the apostrophe, `https://fr.wiki.example/L'Oréal` does not. */
const SUFFIX = /'(?:[yn]?[ıiuüae]|[dt][ae]n?|n?[ıiuü]n|y?l[ae]|[dt][ae]ki(?:ler)?|s[ıiuü]|l[ae]r(?:[dt][ae]n?)?)$/iu

function trimmed(found: string): string {
  let url = found
  for (let before = ''; before !== url;) {
    before = url
    url = url.replace(/(?:[.,;:!?…*_~'·]|&(?:amp|quot|gt|lt);)+$/u, '').replace(SUFFIX, '')
    if (url.endsWith(')') && count(url, ')') > count(url, '(')) url = url.slice(0, -1)
    if (url.endsWith(']') && count(url, ']') > count(url, '[')) url = url.slice(0, -1)
  }
  return url
}

const count = (text: string, letter: string): number => text.split(letter).length - 1

function isReal(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.hostname !== '' && parsed.username === '' && parsed.password === ''
}
