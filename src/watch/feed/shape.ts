import type { Raw } from './entry.ts'
import type { Element } from './markup.ts'

/** How one format tells of a feed and of each of its items; `dateOf` is for choosing the newest before all are read. */
export type Shape<Item = Element> = {
  title: string
  link: string | null
  lang: string | null
  entryFrom: (item: Item) => Raw
  dateOf: (item: Item) => string | undefined
}
