import { escaped } from '../../feed/clean.ts'
import { difference, type Stretch } from './difference.ts'

/** What changed on a page between two looks. */
export type Change = {
  /** Words that came or went, as a share of all words there. */
  share: number
  added: number
  removed: number
  /** The first words that are new, else the first that went. */
  headline: string
  /** Safe: the changed lines with their words inserted and deleted. */
  html: string
  text: string
}

const HEADLINE_CHARS = 140
const MOST_SHOWN = 60
const SUMMARY_CHARS = 500

/** Compares two readings of a page by words; null when nothing worth the name of a change is between them. */
export function changeBetween(before: string[], after: string[], ignoresNumbers: boolean): Change | null {
  const plain = (line: string) => (ignoresNumbers ? line.replaceAll(/[\d.,:%]+/g, '0') : line)
  const stretches = difference(before.map(plain), after.map(plain))
  const blocks = blocksOf(stretches, before, after)
  if (blocks.length === 0) return null
  const parts = blocks.map(({ gone, fresh }) => difference(wordsIn(gone.join(' ')), wordsIn(fresh.join(' '))))
  const count = (kind: Stretch['kind']) =>
    parts.flat().reduce((sum, part) => sum + (part.kind === kind ? part.items.length : 0), 0)
  const added = count('new')
  const removed = count('gone')
  if (added + removed === 0) return null
  const all = Math.max(1, before.join(' ').split(' ').length, after.join(' ').split(' ').length)
  return {
    share: Math.min(1, Math.max(added, removed) / all),
    added,
    removed,
    headline: headlineOf(blocks),
    html: parts
      .slice(0, MOST_SHOWN)
      .map((part) => `<p>${part.map(shown).join(' ')}</p>`)
      .join(''),
    text: parts
      .flat()
      .flatMap(({ kind, items }) => (kind === 'same' ? [] : [`${kind === 'new' ? '+' : '−'} ${items.join(' ')}`]))
      .join(' · ')
      .slice(0, SUMMARY_CHARS),
  }
}

type Block = { gone: string[]; fresh: string[] }

/** Lines that went and lines that came in their place, as they stood on the page. */
function blocksOf(stretches: Stretch[], before: string[], after: string[]): Block[] {
  const blocks: Block[] = []
  let inBefore = 0
  let inAfter = 0
  let open: Block | null = null
  for (const { kind, items } of stretches) {
    if (kind === 'same') open = null
    else {
      if (!open) blocks.push((open = { gone: [], fresh: [] }))
      if (kind === 'gone') open.gone.push(...before.slice(inBefore, inBefore + items.length))
      else open.fresh.push(...after.slice(inAfter, inAfter + items.length))
    }
    if (kind !== 'new') inBefore += items.length
    if (kind !== 'gone') inAfter += items.length
  }
  return blocks
}

/** The longest new line says most; short ones are often buttons and hours. */
function headlineOf(blocks: Block[]): string {
  const fresh = blocks.flatMap((block) => block.fresh)
  const lines = fresh.length > 0 ? fresh : blocks.flatMap(({ gone }) => gone)
  const first = lines.find((line) => line.length > 25) ?? lines.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return first.length > HEADLINE_CHARS ? `${first.slice(0, HEADLINE_CHARS).replace(/\s\S*$/, '')}…` : first
}

const wordsIn = (text: string) => text.split(' ').filter(Boolean)

function shown({ kind, items }: Stretch): string {
  const words = escaped(items.join(' '))
  return kind === 'new' ? `<ins>${words}</ins>` : kind === 'gone' ? `<del>${words}</del>` : words
}
