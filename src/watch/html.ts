import sanitizeHtml from 'sanitize-html'

const TAGS = [
  'p',
  'br',
  'hr',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'pre',
  'code',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'sub',
  'sup',
  'a',
  'img',
  'figure',
  'figcaption',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]
const ONE_PIXEL = /^[01](?:px)?$/
const CONTENT_CHARS = 200_000

/** Foreign HTML made safe to show: few tags, no scripts or styles, absolute links, no counting pixels. */
export const safeHtml = (html: string, base: string | null): string =>
  sanitizeHtml(storable(html).slice(0, CONTENT_CHARS), {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'referrerpolicy'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    transformTags: {
      h1: 'h2',
      a: (tagName, { href = '' }) => ({
        tagName,
        attribs: { href: absolute(href, base) ?? '', rel: 'noopener noreferrer nofollow', target: '_blank' },
      }),
      img: (tagName, { src = '', alt = '', width = '', height = '' }) => ({
        tagName,
        attribs: {
          src: absolute(src, base) ?? '',
          alt,
          loading: 'lazy',
          referrerpolicy: 'no-referrer',
          ...(width ? { width } : {}),
          ...(height ? { height } : {}),
        },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'img' &&
      (attribs['src'] === '' || ONE_PIXEL.test(attribs['width'] ?? '') || ONE_PIXEL.test(attribs['height'] ?? '')),
  })

/** The words of HTML without its marks, on one line. */
export const plainText = (html: string): string =>
  unescaped(
    sanitizeHtml(storable(html).replaceAll(/<(?:br|\/p|\/div|\/li|\/h\d|\/td)\b[^>]*>/gi, ' '), {
      allowedTags: [],
      allowedAttributes: {},
    }),
  )
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The database takes neither a zero nor half of a letter. */
const storable = (text: string) =>
  text
    .replaceAll('\0', '')
    .replaceAll(/&#x?0+;/gi, '')
    .toWellFormed()

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** An http address, made whole from where it stood; null when it leads nowhere we would go. */
export function absolute(address: string | undefined, base: string | null): string | null {
  const url = address ? URL.parse(address.trim(), base ?? undefined) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}
