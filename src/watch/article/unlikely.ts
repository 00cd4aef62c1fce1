import { Readability } from '@mozilla/readability'

/** Elements that hold nothing half open when they are left out; what ends by itself, such as a paragraph, stays. */
const WHOLE = new Set('div section aside nav ul ol header footer form'.split(' '))
/** Inside of these nothing is unlikely. */
const SHELTERS = ['p', 'table', 'code', 'pre', 'button']
/** May tell who wrote the article. */
const MAY_SIGN = /byline|author|dateline|writtenby/i

const pattern = (name: string): RegExp => {
  const all: unknown = Reflect.get(Readability.prototype, 'REGEXPS')
  const one: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, name) : null
  if (!(one instanceof RegExp)) throw new Error(`those who weigh pages have no pattern ${name} any more`)
  return one
}

const UNLIKELY = pattern('unlikelyCandidates')
const LIKELY = pattern('okMaybeItsACandidate')

/**
 * Whether those who weigh the page would take this piece out of their first tree at once: by its class and id, in their own words. A
 * tree without it costs half as much to build.
 */
export function isUnlikely(name: string, attrs: Map<string, string>, inside: (name: string) => boolean): boolean {
  if (!WHOLE.has(name)) return false
  const said = `${attrs.get('class') ?? ''} ${attrs.get('id') ?? ''}`
  if (!UNLIKELY.test(said) || LIKELY.test(said) || MAY_SIGN.test(said)) return false
  return !attrs.has('rel') && !attrs.has('itemprop') && !SHELTERS.some(inside)
}
