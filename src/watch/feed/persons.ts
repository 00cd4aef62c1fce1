import { hasParts, said, wordsOf } from './find.ts'
import type { Element } from './markup.ts'
import { loose } from './texts.ts'
import { plainText } from './plain-text.ts'

const LONGEST = 500
const ADDRESS = /^[^\s@()<>]+@[^\s@()<>]+$/

/** Whom a feed means by "ayse@posta.example (Ayşe Kaya)" and its like: the name, or the address when there is no more. */
export function nameOf(person: Element | undefined): string | undefined {
  if (!person) return undefined
  const told = hasParts(person) ? said(person, 'name', 'title', 'atom:name', 'html:name', 'foaf:name') : undefined
  if (told !== undefined) return plainText(told, LONGEST)
  const email = hasParts(person) ? said(person, 'email', 'atom:email', 'uri', 'url', 'homepage') : undefined
  const words = email ?? plainText(bracketed(hasParts(person) ? (loose(person)?.html ?? '') : wordsOf(person)))
  return words === '' ? undefined : nameIn(words)
}

/** `Ayşe <ayse@posta.example>` is no HTML. */
const bracketed = (text: string) => text.slice(0, LONGEST).replace(/<([^\s@<>]+@[^\s@<>]+)>/, '($1)')

function nameIn(words: string): string {
  const text = words.replace(/^mailto:/i, '')
  const opened = text.indexOf('(')
  const closed = text.indexOf(')', opened)
  if (opened < 0 || closed < 0) return text
  const [inner, outer] = [
    text.slice(opened + 1, closed).trim(),
    `${text.slice(0, opened)}${text.slice(closed + 1)}`.trim(),
  ]
  if (ADDRESS.test(inner)) return outer || inner
  return ADDRESS.test(outer) || outer === '' ? inner || outer : text
}
