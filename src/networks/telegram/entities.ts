import { cleanHtml } from '../html.ts'
import type { Entity } from './shapes.ts'

/** HTML of a message: marked places are told by offset and length in UTF-16 units, and may stand inside each other. */
export function htmlOf(text: string, entities: readonly Entity[] = []): string {
  const known = entities.filter(({ type }) => type in TAGS || isLink(type))
  if (known.length === 0) return escaped(text).replaceAll('\n', BREAK)
  const cuts = new Set([0, text.length])
  for (const { offset, length } of known) {
    cuts.add(Math.min(offset, text.length))
    cuts.add(Math.min(offset + length, text.length))
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  const pieces = places.slice(1).map((to, at) => piece(text, places[at] ?? 0, to, known))
  return cleanHtml(pieces.join(''))
}

const BREAK = '<br />'

function piece(text: string, from: number, to: number, entities: readonly Entity[]): string {
  const around = entities
    .filter(({ offset, length }) => offset <= from && to <= offset + length)
    .toSorted((a, b) => b.length - a.length)
  const words = escaped(text.slice(from, to)).replaceAll('\n', BREAK)
  return around.reduceRight((inner, entity) => wrapped(inner, entity, text), words)
}

function wrapped(inner: string, entity: Entity, text: string): string {
  const tag = TAGS[entity.type]
  if (tag) return `<${tag}>${inner}</${tag}>`
  const address = addressOf(entity, text.slice(entity.offset, entity.offset + entity.length))
  return address === null ? inner : `<a href="${escaped(address)}">${inner}</a>`
}

const TAGS: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 'del',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
}

const isLink = (type: string) => ['url', 'text_link', 'mention', 'email', 'text_mention'].includes(type)

function addressOf({ type, url, user }: Entity, words: string): string | null {
  switch (type) {
    case 'text_link':
      return url ?? null
    case 'url':
      return /^[a-z][a-z\d+.-]*:/i.test(words) ? words : `https://${words}`
    case 'mention':
      return `https://t.me/${words.replace(/^@/, '')}`
    case 'email':
      return `mailto:${words}`
    case 'text_mention':
      return user?.username ? `https://t.me/${user.username}` : null
    default:
      return null
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
