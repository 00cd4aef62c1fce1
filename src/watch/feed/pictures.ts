import { absolute } from './addresses.ts'
import { quoted } from './clean.ts'
import { spend } from './effort.ts'

/** Where pages keep the address of a picture that is loaded late; what stands in `src` until then is a placeholder. */
const LATE = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file']
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$))/i
/** Pictures nobody looks at: they count readers. */
const COUNTERS =
  /^https?:\/\/(?:pixel\.|(?:\w+\.)?doubleclick\.net\/|stats\.wordpress\.com\/|feeds\.feedburner\.com\/~r\/|rss\.feedsportal\.com\/|(?:www\.)?google-analytics\.com\/|b\.scorecardresearch\.com\/)/
const LONGEST_STYLE = 1_000
const STEPS = 8

/** A picture worth showing, and its attributes as they may stand. */
export function pictureFrom(
  attrs: Map<string, string>,
  base: string | null,
): { src: string; attributes: string } | null {
  if (!spend(STEPS)) return null
  const src = absolute(sourceOf(attrs), base)
  const width = pixels(attrs.get('width'))
  const height = pixels(attrs.get('height'))
  const style = (attrs.get('style') ?? '').slice(0, LONGEST_STYLE)
  if (!src || isDot(width) || isDot(height) || COUNTERS.test(src) || HIDDEN.test(style)) return null
  const title = attrs.get('title')
  const attributes = ` src="${quoted(src)}" alt="${quoted(attrs.get('alt') ?? '')}" loading="lazy" referrerpolicy="no-referrer"${
    width ? ` width="${width}"` : ''
  }${height ? ` height="${height}"` : ''}${title ? ` title="${quoted(title)}"` : ''}`
  return { src, attributes }
}

function sourceOf(attrs: Map<string, string>): string {
  const src = attrs.get('src') ?? ''
  const late = lateIn(attrs)
  if (late !== undefined && (src === '' || src.startsWith('data:') || /blank|placeholder|spacer|lazy/i.test(src)))
    return late
  if (src !== '') return src
  return (attrs.get('srcset') ?? attrs.get('data-srcset') ?? '').trimStart().split(/[\s,]/, 1)[0] ?? ''
}

function lateIn(attrs: Map<string, string>): string | undefined {
  for (const name of LATE) {
    const address = attrs.get(name)
    if (address) return address
  }
  return undefined
}

const pixels = (text: string | undefined) => (text && /^\s*(\d{1,5})(?:px)?\s*$/.exec(text)?.[1]) ?? ''
const isDot = (size: string) => size !== '' && Number(size) <= 1
