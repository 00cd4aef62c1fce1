import { addSource } from './add-source.ts'
import { itemsAfter, itemsByIds, itemsSince, lastItemOf, sourceNames, sourcesByIds } from './feeds.sql.ts'
import { speaksOf } from '../terms/match.ts'
import { wordsOf } from '../terms/terms.ts'

/** The sources of a workspace and what they bring, for the rooms that make something of it. */
export const feeds = {
  add: addSource,
  all: sourceNames,
  byIds: sourcesByIds,
  itemsAfter,
  itemsSince,
  itemsByIds,
  lastItemOf,
  /** Whether a text speaks of a phrase, in any of its forms. */
  speaking: (text: string) => {
    const words = wordsOf(text)
    return (phrase: string): boolean => speaksOf(phrase)(words)
  },
}
