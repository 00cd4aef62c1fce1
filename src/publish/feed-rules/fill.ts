import type { ItemOfSource } from '#watch'
import type { Lang } from '#platform/words.ts'
import { firstWords } from '../from-story.ts'

export const PLACEHOLDERS = ['title', 'summary', 'link', 'source', 'author'] as const

type Placeholder = (typeof PLACEHOLDERS)[number]

/** What of an item goes into words. */
export type Telling = Pick<ItemOfSource, 'title' | 'summary' | 'url' | 'source' | 'author' | 'lang'>

const NAMED = /\{(\w+)\}/g

/** Names in braces that nothing of an item would stand for. */
export const unknownIn = (template: string): string[] =>
  [...template.matchAll(NAMED)].map(([, name = '']) => name).filter((name) => !isPlaceholder(name))

/** Whether the words would differ from item to item at all. */
export const speaksOfItem = (template: string): boolean =>
  [...template.matchAll(NAMED)].some(([, name = '']) => isPlaceholder(name) && name !== 'source')

/** The template in the words of an item. A line that only named what the item does not have goes with it. */
export function fill(template: string, item: Telling, lang: Lang): string {
  const words: Record<Placeholder, string> = {
    title: item.title.trim(),
    summary: firstWords(item.summary, lang),
    link: item.url ?? '',
    source: item.source,
    author: item.author?.trim() ?? '',
  }
  return template
    .split('\n')
    .flatMap((line) => {
      const said = line.replaceAll(NAMED, (whole, name: string) => (isPlaceholder(name) ? words[name] : whole))
      const isBare = line.trim() !== '' && line.replaceAll(NAMED, '').trim() === ''
      return isBare && said.trim() === '' ? [] : [said.trimEnd()]
    })
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((one) => one === name)
