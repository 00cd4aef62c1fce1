import { type DOMOutputSpec, Schema } from 'prosemirror-model'
import { mediaUrl } from '../upload.ts'

const LEVELS = [2, 3, 4] as const

/** What a long text is made of: exactly what the desk can write down in signs and every blog and forum can show. */
export const article = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      attrs: { level: { default: 2 } },
      content: 'text*',
      group: 'block',
      defining: true,
      parseDOM: [
        { tag: 'h1', attrs: { level: 2 } },
        ...LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
        { tag: 'h5', attrs: { level: 4 } },
        { tag: 'h6', attrs: { level: 4 } },
      ],
      toDOM: ({ attrs }) => [`h${attrs['level']}`, 0],
    },
    bullet_list: list('ul'),
    ordered_list: list('ol'),
    list_item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    blockquote: {
      content: 'paragraph+',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    code_block: {
      content: 'text*',
      marks: '',
      group: 'block',
      code: true,
      defining: true,
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
      toDOM: () => ['pre', ['code', 0]],
    },
    horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    picture: {
      attrs: { media: {}, alt: { default: '' } },
      group: 'block',
      draggable: true,
      parseDOM: [
        {
          tag: 'figure[data-media]',
          getAttrs: (figure) => ({
            media: figure.getAttribute('data-media') ?? '',
            alt: figure.querySelector('img')?.getAttribute('alt') ?? '',
          }),
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => [
        'figure',
        { 'data-media': attrs['media'] },
        ['img', { src: mediaUrl(String(attrs['media']), 'small'), alt: attrs['alt'] }],
      ],
    },
    text: { group: 'inline' },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  // In this order they stand around each other.
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href^="http"]', getAttrs: (link) => ({ href: link.getAttribute('href') ?? '' }) }],
      toDOM: ({ attrs }) => ['a', { href: attrs['href'], rel: 'noopener' }, 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
    code: { excludes: '_', parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
})

function list(tag: 'ul' | 'ol') {
  return {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag }],
    toDOM: (): DOMOutputSpec => [tag, 0],
  }
}

export const nodes = article.nodes
export const marks = article.marks
