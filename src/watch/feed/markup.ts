import { absolute } from './addresses.ts'
import { decoded } from './entities.ts'
import {
  isRoot,
  isUnnamed,
  type Name,
  nameIn,
  outermost,
  type Scope,
  unknownVocabulary,
  vocabularyOf,
  within,
} from './names.ts'
import { NO_PIECE } from './marks.ts'
import { type Before, createPieces } from './pieces.ts'
import { beginsName, isEndOf, nothingMore, readTag, type Tag } from './tags.ts'

/** One element of a document, however badly it was written. */
export type Element = {
  name: string
  attrs: Map<string, string>
  inside: (Element | string)[]
  /** Where its relative addresses start, and its language; null when nobody said. */
  base: string | null
  lang: string | null
  /** Of an item: the number of the piece it stands in. */
  piece: number
}

export type Document = {
  root: Element | null
  /** Items wherever they stand: below the channel, beside it or without one. */
  items: Element[]
  /** False when the document ends in the middle. */
  whole: boolean
}

const MOST_ITEMS = 5_000
const MOST_SCOPES = 5_000
const MOST_BASES = 5_000
/** What its tags may cost, in steps of some hundred nanoseconds: what the largest honest documents do. */
const MOST_STEPS = 450_000
const STEPS = { tag: 1, newName: 4, element: 2, attributes: 8, scope: 15, base: 20 }
const DEEPEST = 200
/** The document, its root and its channel. */
const OUTSIDE_ITEMS = 3
const LONGEST_TEXT = 1_000_000
/** As it is written, before its entities are letters. */
const LONGEST_RAW = 1_500_000
const LONGEST_NAME = 200
const LONGEST_BASE = 2_000
const NO_ATTRIBUTES: Map<string, string> = new Map()
const BANG = 33
const QUESTION = 63
const SLASH = 47
const ANGLE = 60

type Open = { element: Element; name: Name; scope: Scope; raw: string; from: number }

/** How far a document has been read: what was found, and which elements are open. */
type Reading = {
  found: Document
  open: Open[]
  top: Open
  outer: Open
  vocabulary: ReturnType<typeof unknownVocabulary>
  steps: number
  scopes: number
  bases: number
  pieces: ReturnType<typeof createPieces> | null
}

/**
 * Reads markup in one pass and never gives up: unknown entities, bare ampersands, tags that are not closed or closed
 * twice, junk before the beginning, an end in the middle. Every step moves forward, so time grows with length only. Items that were told
 * `before` in the same letters are passed over.
 */
export function readMarkup(text: string, base: string | null, before: Before | null = null): Document {
  const ends = nothingMore(text)
  const reading = begin(base, before && createPieces(text, ends, before))
  const { items } = reading.found
  let at = 0
  while (at < text.length && reading.steps < MOST_STEPS && items.length < MOST_ITEMS) {
    const start = nextMark(text, at)
    if (start !== at && !reading.top.name.kind.frame)
      say(reading, decoded(text.slice(at, Math.min(start < 0 ? text.length : start, at + LONGEST_RAW))))
    if (start < 0) break
    reading.steps += STEPS.tag
    const mark = text.charCodeAt(start + 1)
    if (mark === SLASH && isEndOf(text, start, reading.top.raw)) {
      at = start + reading.top.raw.length + 3
      close(reading, true, at)
    } else if (mark === SLASH) {
      const stop = ends.of('>', start + 2)
      leave(reading, text.slice(start + 2, stop < 0 ? text.length : stop))
      at = stop < 0 ? text.length : stop + 1
    } else if (mark === BANG) {
      if (text.startsWith('[CDATA[', start + 2)) {
        const stop = ends.of(']]>', start + 9)
        say(reading, text.slice(start + 9, stop < 0 ? text.length : stop))
        at = stop < 0 ? text.length : stop + 3
      } else if (text.startsWith('--', start + 2)) {
        const stop = ends.of('-->', start + 4)
        at = stop < 0 ? start + 4 : stop + 3
      } else at = ends.afterDoctype(start + 2)
    } else if (mark === QUESTION) at = ends.after('?>', start + 2)
    else {
      const behind = reading.pieces && standsAlone(reading) ? reading.pieces.behind(start) : -1
      if (behind >= 0) {
        at = behind
        continue
      }
      const tag = readTag(text, start, ends)
      if (tag === 'cut') break
      if (tag) enter(reading, tag, start)
      else say(reading, '<')
      at = tag ? tag.end : start + 1
    }
  }
  // What is still open here was cut off.
  while (reading.open.length > 1) close(reading, false)
  return reading.found
}

function begin(base: string | null, pieces: Reading['pieces']): Reading {
  const vocabulary = unknownVocabulary()
  const scope = outermost()
  const name = nameIn(scope, 'channel', vocabulary)
  const element: Element = { name: '', attrs: NO_ATTRIBUTES, inside: [], base, lang: null, piece: NO_PIECE }
  const outer = { element, name, scope, raw: '', from: 0 }
  const found: Document = { root: null, items: [], whole: false }
  return { found, open: [outer], top: outer, outer, vocabulary, steps: 0, scopes: 0, bases: 0, pieces }
}

/** Where an item begins that is no part of another; a document that may be read in two ways is read as a whole. */
function standsAlone({ found: { root }, open, top }: Reading): boolean {
  const { frame, item } = top.name.kind
  return frame && !item && open.length <= OUTSIDE_ITEMS && root !== null && root.name !== 'channel'
}

/** The next angle that may begin something; others are signs of the text, and there may be millions of them. */
function nextMark(text: string, from: number): number {
  let at = text.indexOf('<', from)
  while (at >= 0 && !mayBegin(text.charCodeAt(at + 1))) {
    at += 1
    if (text.charCodeAt(at) !== ANGLE) at = text.indexOf('<', at)
  }
  return at
}

const mayBegin = (code: number) => beginsName(code) || code === SLASH || code === BANG || code === QUESTION

function say({ top }: Reading, words: string) {
  if (!top.name.kind.frame) top.element.inside.push(words.length > LONGEST_TEXT ? words.slice(0, LONGEST_TEXT) : words)
}

function enter(reading: Reading, tag: Tag, from: number) {
  if (tag.attrs) reading.steps += STEPS.attributes
  const first = !reading.found.root && isRoot(localOf(tag.name))
  if (first) {
    while (reading.open.length > 1) close(reading, false)
    reading.vocabulary = vocabularyOf(localOf(tag.name), tag.attrs ?? NO_ATTRIBUTES)
    reading.outer.scope.names.clear()
  }
  const scope = scopeOf(reading, tag)
  const name = nameFor(reading, scope, tag.name, true)
  const { kind } = name
  if (kind.item) endItem(reading, name)
  else if (kind.field && reading.top.name.kind.leaf) close(reading, true)
  if (reading.open.length > DEEPEST || isUnnamed(name)) return
  const around = reading.top.element
  const element = elementFrom(reading, name.is, tag.attrs, around)
  if (first) reading.found.root = element
  if (!kind.item) around.inside.push(element)
  const opened = { element, name, scope, raw: tag.name, from }
  reading.open.push(opened)
  reading.top = opened
  name.open += 1
  if (tag.empty || kind.empty) close(reading, true)
}

/** Where the tag declares prefixes, they mean something from here on. */
function scopeOf(reading: Reading, { declares, attrs }: Tag): Scope {
  const { scope } = reading.top
  if (!declares || !attrs || reading.scopes >= MOST_SCOPES || reading.open.length > DEEPEST) return scope
  reading.scopes += 1
  reading.steps += STEPS.scope
  return within(scope, attrs, reading.vocabulary)
}

const localOf = (raw: string) => raw.slice(raw.indexOf(':') + 1).toLowerCase()

/** A name met for the first time at its place. */
function nameFor(reading: Reading, scope: Scope, raw: string, remember: boolean): Name {
  const known = scope.names.get(raw)
  if (known !== undefined) return known
  reading.steps += STEPS.newName
  return nameIn(scope, raw, reading.vocabulary, remember)
}

function elementFrom(reading: Reading, name: string, attrs: Map<string, string> | null, around: Element): Element {
  reading.steps += STEPS.element
  if (!attrs) return { name, attrs: NO_ATTRIBUTES, inside: [], base: around.base, lang: around.lang, piece: NO_PIECE }
  return {
    name,
    attrs,
    inside: [],
    base: baseFrom(reading, attrs.get('xml:base'), around.base),
    lang: attrs.get('xml:lang') ?? around.lang,
    piece: NO_PIECE,
  }
}

function baseFrom(reading: Reading, said: string | undefined, around: string | null): string | null {
  if (said === undefined || said.length > LONGEST_BASE || reading.bases >= MOST_BASES) return around
  reading.bases += 1
  reading.steps += STEPS.base
  const whole = absolute(said, around)
  return whole !== null && whole.length <= LONGEST_BASE ? whole : around
}

/** Where an item begins, the one before it has ended, whether it says so or not; unless an entry is the content of another. */
function endItem(reading: Reading, name: Name) {
  if (name.open === 0 || reading.open.some((each) => each.name.is === 'content')) return
  while (name.open > 0) close(reading, true)
}

function leave(reading: Reading, said: string) {
  const raw = said.trimEnd()
  if (raw.length > LONGEST_NAME) return
  const name = nameFor(reading, reading.top.scope, raw, false)
  if (name.open === 0) return
  while (reading.top.name !== name && reading.open.length > 1) close(reading, true)
  close(reading, true)
}

function close(reading: Reading, ended: boolean, at = -1) {
  const { open, found } = reading
  const last = open.length > 1 ? open.pop() : undefined
  if (!last) return
  reading.top = open[open.length - 1] ?? reading.outer
  last.name.open -= 1
  if (ended && last.name.kind.item) {
    last.element.piece = reading.pieces?.endingAt(last.from, at) ?? NO_PIECE
    found.items.push(last.element)
  }
  if (last.element === found.root) found.whole = ended
}
