import { spend } from './effort.ts'

/** An http address, made whole from where it stood; null when it leads nowhere we would go. */
export function absolute(address: string | undefined, base: string | null): string | null {
  if (!address) return null
  if (isWholeAlready(address)) return address
  const url = parsed(address, base)
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}

/** Where a link in a text may lead: the web, or somebody's mailbox. */
export function linkTarget(address: string, base: string | null): string | null {
  if (isWholeAlready(address)) return address
  const url = parsed(address, base)
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null
}

const LONGEST = 4_000
const LONGEST_PLAIN = 1_000
const STEPS = 20

const parsed = (address: string, base: string | null): URL | null =>
  address.length < LONGEST && spend(STEPS) ? URL.parse(address.trim(), base ?? undefined) : null

/** Most addresses are as a browser would write them; seeing that is ten times cheaper than parsing them. */
function isWholeAlready(address: string): boolean {
  const start = address.startsWith('https://') ? 8 : address.startsWith('http://') ? 7 : 0
  if (start === 0 || address.length > LONGEST_PLAIN) return false
  let at = start
  for (; at < address.length && address.charCodeAt(at) !== 47; at += 1) {
    const code = address.charCodeAt(at)
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 46)) return false
  }
  // Hosts that end in a number may be addresses in disguise; "xn--" has rules of its own.
  const last = address.charCodeAt(at - 1)
  if (at === start || at === address.length || last < 97 || address.includes('xn--')) return false
  for (; at < address.length; at += 1) if (!isPlain(address.charCodeAt(at))) return false
  return !address.includes('/.', start)
}

/** Letters, digits and - . _ ~ / ? = & % : , ; + @ ! # */
const isPlain = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 64 && code <= 90) ||
  (code >= 43 && code <= 59) ||
  code === 61 ||
  code === 63 ||
  code === 95 ||
  code === 126 ||
  code === 33 ||
  code === 35 ||
  code === 37 ||
  code === 38
