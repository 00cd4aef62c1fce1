import { EventEmitter } from 'node:events'
import { type Books, emptyBooks, type Event, type NewPost, ourPage, type Post } from './books.ts'
import { createFaults, type Faults } from './faults.ts'
import { happen, nextId } from './happen.ts'
import { openJournal } from './journal.ts'

/** The town as its own people and its server see it: the books, the clock, and the one way to change anything. */
export type Life = {
  books: Books
  faults: Faults
  /** Milliseconds since 1970 by the town's clock. */
  now: () => number
  tell: (event: WithoutTime) => void
  post: (post: NewPost) => Post
  /** Hears what happens from now on, after it is written down. */
  hear: (listener: (event: Event) => void) => () => void
  /** Events so far that the town remembered from before. */
  isNew: boolean
}

type WithoutTime = Event extends infer E ? (E extends Event ? Omit<E, 'at'> & { at?: number } : never) : never

export function openLife({ folder, now }: { folder: string | null; now: () => number }): Life {
  const books = emptyBooks()
  const journal = openJournal(folder)
  for (const event of journal.past) happen(books, event)
  const heard = new EventEmitter<{ event: [Event] }>()
  heard.setMaxListeners(0)

  const tell = (what: WithoutTime) => {
    const event: Event = { ...what, at: what.at ?? now() }
    journal.write(event)
    happen(books, event)
    heard.emit('event', event)
  }
  return {
    books,
    faults: createFaults(),
    now,
    tell,
    post: (post) => {
      const id = nextId(books)
      tell({ kind: 'post', id, post })
      const made = books.posts.get(id)
      if (!made) throw new Error('a post was written and is not there')
      return made
    },
    hear: (listener) => {
      heard.on('event', listener)
      return () => heard.off('event', listener)
    },
    isNew: journal.past.length === 0,
  }
}

/** How many posts of our page carry exactly this text: the town's own count. */
export const countOf = (books: Books, text: string): number => {
  const us = ourPage(books).id
  let count = 0
  for (const post of books.posts.values()) if (post.authorId === us && !post.isGone && post.text === text) count += 1
  return count
}
