import { absolute } from './addresses.ts'
import { escaped, quoted } from './clean.ts'
import { spend } from './effort.ts'
import { hasParts, wordsOf } from './find.ts'
import type { Element } from './markup.ts'
import { textFrom } from './charset.ts'

/** A piece of HTML and where its relative addresses start. */
export type Html = { html: string; base: string | null }

/** More of a text is never shown. */
const LONGEST = 250_000
const STEPS = 4
const STEPS_OF_ATTRIBUTE = 3
const EMPTY = new Set(['br', 'hr', 'img', 'wbr', 'col', 'source'])
const ADDRESSES = new Set(['href', 'src', 'cite', 'poster'])
const LOOKS_LIKE_HTML =
  /<\/[a-z][a-z0-9]{0,10}\s*>|<(?:br|p|img|hr|a|b|i|div)\b[^<>]{0,500}>|&(?:#\d{2,6}|[a-z]{2,8});/i
const ESCAPED_AGAIN =
  /&lt;\/(?:p|a|b|i|div|span|strong|em|ul|li|h\d|table|blockquote)&gt;|&lt;(?:br|p|hr)\s?\/?&gt;|&lt;img\s/i

/** Text as RSS means it: HTML, escaped once. Some escape it twice, and some not at all. */
export function loose(element: Element | undefined): Html | undefined {
  if (!element) return undefined
  const html = hasParts(element) ? inline(element) : wordsOf(element)
  if (html.trim() === '') return undefined
  return { html: !html.includes('<') && ESCAPED_AGAIN.test(html) ? unescapedOnce(html) : html, base: element.base }
}

/** Text as Atom means it: it says itself whether it is words, HTML, XHTML or base64. */
export function typed(element: Element | undefined): Html | undefined {
  if (!element) return undefined
  const type = (element.attrs.get('type') ?? '').trim().toLowerCase()
  const mode = (element.attrs.get('mode') ?? '').trim().toLowerCase()
  const html = meant(element, type, mode)
  return html.trim() === '' ? undefined : { html, base: element.base }
}

function meant(element: Element, type: string, mode: string): string {
  if (hasParts(element)) return inline(element)
  const words = wordsOf(element)
  const isHtml = type === 'html' || type.endsWith('/html')
  if (mode === 'base64' || isPacked(type, words)) {
    const inner = textFrom(Buffer.from(words, 'base64'))
    return isHtml || type.includes('xhtml') ? inner : escaped(inner)
  }
  if (isHtml) return words
  if (type.includes('xhtml')) return words.includes('<') ? words : escaped(words)
  if (mode === 'escaped' && LOOKS_LIKE_HTML.test(words)) return words
  return escaped(words)
}

/** A type that is neither text nor XML has to be base64. */
const isPacked = (type: string, words: string) =>
  type.includes('/') &&
  !type.startsWith('text/') &&
  !/[/+]xml$/.test(type) &&
  !words.includes('<') &&
  /^[A-Za-z0-9+/\s]{1,200}/.test(words) &&
  !/[^A-Za-z0-9+/=\s]/.test(words)

/** Markup that stands in the feed as it is, with its addresses made whole from where each stands. */
function inline(element: Element): string {
  return writtenInside(onlyDivision(element) ?? element, { left: LONGEST })
}

/** Atom wraps XHTML into a division that is no part of the text. */
function onlyDivision(element: Element): Element | null {
  const inner = element.inside.filter((each) => typeof each !== 'string' || each.trim() !== '')
  const [only] = inner
  if (inner.length !== 1 || typeof only === 'string' || !only) return null
  return only.name === 'html:div' || only.name === 'div' || only.name === 'html:body' ? only : null
}

/** How many letters more may be written. */
type Room = { left: number }

function writtenInside(element: Element, room: Room): string {
  let out = ''
  for (const each of element.inside) {
    if (room.left < 0) break
    const one = typeof each === 'string' ? escaped(each) : written(each, room)
    if (typeof each === 'string') room.left -= one.length
    out += one
  }
  return out
}

function written(element: Element, room: Room): string {
  const name = element.name.startsWith('html:') ? element.name.slice('html:'.length) : element.name
  const steps = STEPS + element.attrs.size * STEPS_OF_ATTRIBUTE
  room.left = spend(steps) ? room.left - name.length : -1
  const inner = writtenInside(element, room)
  if (!/^[a-z][a-z0-9]*$/.test(name)) return inner
  let attributes = ''
  for (const [key, value] of element.attrs) {
    if (!/^[a-z-]+$/.test(key)) continue
    const whole = ADDRESSES.has(key) ? (absolute(value, element.base) ?? value) : value
    attributes += ` ${key}="${quoted(whole)}"`
  }
  return EMPTY.has(name) && inner === '' ? `<${name}${attributes}>` : `<${name}${attributes}>${inner}</${name}>`
}

const unescapedOnce = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
