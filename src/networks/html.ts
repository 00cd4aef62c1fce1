import sanitize from 'sanitize-html'

const ALLOWED = ['p', 'br', 'a', 'strong', 'b', 'em', 'i', 'del', 'blockquote', 'code', 'pre', 'ul', 'ol', 'li']

/** HTML of a stranger, made fit to be shown: few tags, no styles, links that give nothing away. */
export const cleanHtml = (html: string): string =>
  sanitize(html, {
    allowedTags: ALLOWED,
    allowedAttributes: { a: ['href', 'rel', 'target', 'translate'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: {
      a: (_tag, { href }) => ({
        tagName: 'a',
        attribs: { ...(href ? { href } : {}), rel: 'nofollow noopener noreferrer', target: '_blank' },
      }),
    },
  })

/** Plain words as HTML: links can be pressed, lines stay lines, and whatever looks like a tag is words. */
export function htmlOfWords(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const linked = safe.replaceAll(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`)
  return cleanHtml(`<p>${linked.replaceAll('\n', '<br>')}</p>`)
}

/** The words of an HTML text with its paragraphs as empty lines. */
export function plainText(html: string): string {
  const lines = html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<\/(?:p|li|blockquote|pre|div|h[1-6])>\s*/gi, '\n\n')
    .replaceAll(/<(?:ul|ol)[^>]*>/gi, '\n')
  const bare = sanitize(lines, { allowedTags: [], allowedAttributes: {} })
  return decoded(bare)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

/** The sanitiser leaves only these few behind. */
export const decoded = (text: string) =>
  text.replaceAll(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name.toLowerCase()) ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
