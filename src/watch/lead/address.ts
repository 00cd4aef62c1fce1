const TRACKING = /^(?:utm_|fb|gclid|yclid|igsh|mc_|ref$|ref_|source$|si$|_hs|vero_|mkt_)/i
const LINK = /https?:\/\/[^\s<>"'«»“”]{4,2000}/gi
const END = /[.,;:!?)\]}…]+$/

/** One page under one name, however it was passed on: without its scheme, its www and whatever only counts who came from where. */
export function addressOf(link: string): { address: string; host: string; url: string } | null {
  const url = URL.parse(link)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '')
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`)
  const path = url.pathname.replace(/\/(?:amp\/?)?$/, '')
  return { address: `${host}${path}${kept.length > 0 ? `?${kept.toSorted().join('&')}` : ''}`, host, url: url.href }
}

const MOST_LINKS = 5

/** The links written in a text, without the full stop behind them. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(LINK)].slice(0, MOST_LINKS).map(([link]) => link.replace(END, ''))
