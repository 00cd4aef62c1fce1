import type { Element } from './markup.ts'

/** The first part of that name; names are tried in the order of how much we trust them. */
export function part(element: Element, ...names: string[]): Element | undefined {
  for (const name of names) {
    for (const inner of element.inside) if (typeof inner !== 'string' && inner.name === name) return inner
  }
  return undefined
}

const NONE: readonly Element[] = []

export function parts(element: Element, name: string): readonly Element[] {
  let found: Element[] | null = null
  for (const inner of element.inside) {
    if (typeof inner === 'string' || inner.name !== name) continue
    if (found) found.push(inner)
    else found = [inner]
  }
  return found ?? NONE
}

/** All the words in an element, whatever stands around them. */
export function wordsOf(element: Element): string {
  const [only] = element.inside
  if (element.inside.length === 1 && typeof only === 'string') return only
  let out = ''
  for (const inner of element.inside) out += typeof inner === 'string' ? inner : wordsOf(inner)
  return out
}

/** The words of the first of these parts that has any. */
export function said(element: Element, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const inner of element.inside) {
      if (typeof inner === 'string' || inner.name !== name) continue
      const words = wordsOf(inner).trim()
      if (words !== '') return words
    }
  }
  return undefined
}

export const hasParts = (element: Element): boolean => element.inside.some((inner) => typeof inner !== 'string')
