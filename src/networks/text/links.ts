import { ENDINGS } from './endings.words.ts'

/** A stretch of a text, from its first letter to behind its last, in UTF-16 units. */
export type Span = { from: number; to: number }

const LINK = /https?:\/\/[^\s<>"'«»]+/giu
const MENTION =
  /(?<![\p{L}\p{N}_@/.])@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}]+(?:[.-]+[\p{L}\p{N}]+)*)?/gu
const TAG = /(?<![\p{L}\p{N}_&/])[#＃](?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{N}\p{M}_]+/gu

/** Links that begin with http or https. */
export function plainLinks(text: string): Span[] {
  return Array.from(text.matchAll(LINK), ({ 0: found, index }) => ({ from: index, to: index + linkEnd(found) }))
}

/** People and servers named with an @. */
export const mentionsIn = (text: string): Span[] => spans(text, MENTION)

export const tagsIn = (text: string): Span[] => spans(text, TAG)

const spans = (text: string, what: RegExp): Span[] =>
  Array.from(text.matchAll(what), ({ 0: found, index }) => ({ from: index, to: index + found.length }))

/** Where a link stops: a full stop after it belongs to the sentence, and so does a bracket that was opened before it. */
function linkEnd(link: string): number {
  let end = link.length
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1)
    if (last === ')' ? balanced(link.slice(0, end)) : !/[.,:;!?\]}”’…]/u.test(last)) break
  }
  return end
}

const balanced = (link: string) => link.split('(').length >= link.split(')').length

/** X takes nothing longer for a link. */
const LONGEST = 4096
const CHAR = String.raw`[^\s\p{Cf}\p{Zs}!-\/:-@\[-\x60{-~\u2026\u3001\u3002\uff0c\uff01\uff1f\u300c\u300d\uff08\uff09]`
const RUN = new RegExp(String.raw`(https?:\/\/)?((?:${CHAR}|[._-])+)`, 'giu')
const LABEL = new RegExp(`^${CHAR}(?:(?:${CHAR}|[_-])*${CHAR})?$`, 'iu')
const PATH_CHAR = String.raw`[a-z\u0400-\u04ff0-9!*';:=+,.$\/%#[\]\-\u2013_~@|&\u00c0-\u024f\u1e00-\u1eff]`
const BRACKETS = String.raw`\((?:${PATH_CHAR}+|${PATH_CHAR}*\(${PATH_CHAR}+\)${PATH_CHAR}*)\)`
const PATH_END = String.raw`(?:[+\-a-z\u0400-\u04ff0-9=_#\/\u00c0-\u024f\u1e00-\u1eff]|${BRACKETS})`
const QUERY = String.raw`\?[a-z0-9!?*'@();:&=+$\/%#[\]\-_.,~|]*[a-z0-9\-_&=#\/]`
const REST = new RegExp(
  String.raw`(?::\d+)?(\/(?:${PATH_CHAR}*(?:${BRACKETS}${PATH_CHAR}*)*${PATH_END}|@${PATH_CHAR}+\/)?)?(?:${QUERY})?`,
  'iuy',
)

/** Links as X sees them: also without http before them, but only where the name ends as a real domain does. */
export function domainLinks(text: string): Span[] {
  const found: Span[] = []
  let past = 0
  for (const { 0: whole, 1: scheme = '', 2: run = '', index } of text.matchAll(RUN)) {
    if (index < past || !run.includes('.')) continue
    const before = text.charAt(index - 1)
    if (/[a-z0-9@＠$#＃]/iu.test(before)) continue
    const at = index + scheme.length
    const name = domainIn(run, text.charAt(index + whole.length))
    if (!name) continue
    const bare = scheme === '' ? latinTail(name) : 0
    if (scheme === '' && (before === '/' || bare === null)) continue
    REST.lastIndex = at + name.length
    const rest = REST.exec(text)?.[0] ?? ''
    const span = { from: scheme === '' ? at + (bare ?? 0) : index, to: at + name.length + rest.length }
    if (span.to - span.from > LONGEST) continue
    found.push(span)
    past = span.to
  }
  return found
}

/** The longest domain name a run of letters begins with; null when it begins with none. */
function domainIn(run: string, after: string): string | null {
  const labels = run.split('.')
  for (let last = labels.length - 1; last > 0; last -= 1) {
    const ending = endingOf(labels[last] ?? '', last === labels.length - 1 ? after : '')
    if (ending === null) continue
    const before = labels.slice(0, last)
    if (before.every((label) => LABEL.test(label)) && !before.at(-1)?.includes('_'))
      return [...before, ending].join('.')
  }
  return null
}

function endingOf(label: string, after: string): string | null {
  const latin = /^[a-z0-9-]+/iu.exec(label)?.[0] ?? ''
  if (latin === label && /[@+]/u.test(after)) return null
  if (isEnding(label)) return label
  return latin !== '' && isEnding(latin) ? latin : null
}

const isEnding = (name: string) => ENDINGS.has(name.toLowerCase()) || /^xn--[-0-9a-z]+$/iu.test(name)

/** Without http only Latin names count: where that part of a name begins, or null when it has none. */
function latinTail(name: string): number | null {
  const [tail] = /(?:[-a-z0-9\u00c0-\u024f]+\.)+[^.]+$/iu.exec(name) ?? []
  return tail === undefined ? null : name.length - tail.length
}
