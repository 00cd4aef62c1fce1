import { type Mark, type Rich, tidy, type What } from './rich.ts'

/** Marks as Telegram has them: beside the text, their places in UTF-16 units. */
export type Entity = {
  type: string
  offset: number
  length: number
  url?: string | undefined
  language?: string | undefined
  user?: { id: number } | undefined
}

const SIMPLE = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  spoiler: 'spoiler',
  code: 'code',
  quote: 'blockquote',
} as const

/** Nothing may stand inside code, and Telegram finds names and tags by itself unless a name hides a person without one. */
export function toEntities(rich: Rich): { text: string; entities: Entity[] } {
  const { text, marks } = tidy(rich)
  const codes = marks.filter(({ kind }) => kind === 'code' || kind === 'pre')
  const free = marks.filter((mark) => codes.every((code) => code === mark || apart(code, mark) || wraps(mark, code)))
  return { text, entities: free.flatMap((mark) => entityOf(text, mark) ?? []) }
}

const apart = (a: Mark, b: Mark) => a.to <= b.from || b.to <= a.from
/** A quote may hold code; nothing else may. */
const wraps = (outer: Mark, inner: Mark) => outer.kind === 'quote' && outer.from <= inner.from && outer.to >= inner.to

function entityOf(text: string, mark: Mark): Entity | null {
  const at = { offset: mark.from, length: mark.to - mark.from }
  const said = text.slice(mark.from, mark.to)
  switch (mark.kind) {
    case 'pre':
      return { type: 'pre', ...at, ...(mark.language === null ? {} : { language: mark.language }) }
    case 'link':
      return said === mark.url ? { type: 'url', ...at } : { type: 'text_link', ...at, url: mark.url }
    case 'mention':
      return /^\d+$/.test(mark.who)
        ? { type: 'text_mention', ...at, user: { id: Number(mark.who) } }
        : { type: 'mention', ...at }
    case 'tag':
      return { type: 'hashtag', ...at }
    default:
      return { type: SIMPLE[mark.kind], ...at }
  }
}

export function fromEntities(text: string, entities: readonly Entity[]): Rich {
  return tidy({
    text,
    marks: entities.flatMap((entity) => {
      const what = whatOf(entity, text.slice(entity.offset, entity.offset + entity.length))
      return what ? [{ ...what, from: entity.offset, to: entity.offset + entity.length }] : []
    }),
  })
}

function whatOf(entity: Entity, said: string): What | null {
  switch (entity.type) {
    case 'pre':
      return { kind: 'pre', language: entity.language ?? null }
    case 'url':
      return { kind: 'link', url: said }
    case 'text_link':
      return { kind: 'link', url: entity.url ?? said }
    case 'mention':
      return { kind: 'mention', who: said }
    case 'text_mention':
      return { kind: 'mention', who: String(entity.user?.id ?? '') }
    case 'hashtag':
      return { kind: 'tag', tag: said.replace(/^[#＃]/u, '') }
    case 'expandable_blockquote':
      return { kind: 'quote' }
    default: {
      const known = KINDS.find((kind) => SIMPLE[kind] === entity.type)
      return known ? { kind: known } : null
    }
  }
}

const KINDS = ['bold', 'italic', 'underline', 'strike', 'spoiler', 'code', 'quote'] as const
