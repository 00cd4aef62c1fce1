import { isAnswered } from './answered.ts'
import { type Books, byUsername, ourPage, type Post } from './books.ts'
import type { Person } from './cast/neighbours.cast.ts'
import { personOf } from './people-of.ts'
import type { Deed } from './reactions.ts'
import type { Life } from './town.ts'
import { isPrevented, utteredPost } from './unless.ts'
import { chosenFor, wordsFor } from './words-of.ts'

/** Somebody, or for a preview the server itself, opens a link of ours. */
export type Visit = { url: string; by: Person | null; registers: boolean }

type Saying = Deed & { deed: 'say' }

/** Does what was planned, if it still makes sense: the post is there, the complaint unanswered, the neighbour not blocked. */
export function act(life: Life, seed: number, deed: Deed, open: (visit: Visit) => void): void {
  const { books } = life
  const by = byUsername(books, deed.by)
  const person = by && personOf(books, by.id)
  const us = ourPage(books)
  if (!by || !person || us.blocked.has(by.id)) return
  if (deed.unless && isPrevented(books, deed.unless)) return
  switch (deed.deed) {
    case 'like':
    case 'boost':
      if (isThere(books, deed.on)) life.tell({ kind: deed.deed, id: deed.on, by: by.id })
      return
    case 'pass-on': {
      const post = utteredPost(books, deed.on)
      if (post && !post.isGone) life.tell({ kind: 'boost', id: post.id, by: by.id })
      return
    }
    case 'boost-unless-answered': {
      const post = books.posts.get(deed.on)
      if (post && !post.isGone && !isAnswered(books, post)) life.tell({ kind: 'boost', id: post.id, by: by.id })
      return
    }
    case 'follow':
      if (!us.followers.has(by.id)) life.tell({ kind: 'follow', id: us.id, by: by.id })
      return
    case 'unfollow':
      if (us.followers.has(by.id)) life.tell({ kind: 'unfollow', id: us.id, by: by.id })
      return
    case 'vote':
      if (isThere(books, deed.on)) life.tell({ kind: 'vote', id: deed.on, by: by.id, choices: [deed.choice] })
      return
    case 'open':
      return open({ url: deed.url, by: person, registers: deed.registers })
    case 'say':
      return say(life, seed, deed, person, by.id)
  }
}

const isThere = (books: Books, id: string) => books.posts.get(id)?.isGone === false

function say(life: Life, seed: number, deed: Saying, person: Person, authorId: string) {
  const { books } = life
  // The key makes a deed that is told again after a crash the same deed.
  const key = `life ${deed.key}`
  if (books.keys.has(`${authorId} ${key}`)) return
  const below = deed.below === null ? null : belowOf(books, deed.below)
  if (below === undefined || below?.isGone) return
  const feared = deed.unlessAnswered ? books.posts.get(deed.unlessAnswered) : undefined
  if (feared && isAnswered(books, feared)) return
  const wish = { below, kind: deed.kind, person, seed }
  const sentence = deed.text ?? chosenFor(life, wish) ?? wordsFor(life, wish)
  life.post({
    authorId,
    text: [...namesFor(books, deed, below, authorId), sentence].join(' '),
    replyTo: below?.id ?? null,
    language: person.lang,
    visibility: below?.visibility ?? 'public',
    key,
  })
}

/** The post of ours with which a day of practice begins. */
const openerOf = (books: Books): string =>
  [...books.marks.keys()].find((name) => name.startsWith('opener '))?.slice('opener '.length) ?? ''

/** Undefined when what it hangs on was never said. */
function belowOf(books: Books, below: NonNullable<Saying['below']>): Post | undefined {
  if ('post' in below) return books.posts.get(below.post)
  if ('opener' in below) return books.posts.get(openerOf(books))
  return utteredPost(books, below)
}

/** Whoever is spoken to, and our page whenever it is about us. */
function namesFor(books: Books, deed: Saying, below: Post | null, authorId: string): string[] {
  const ours = ourPage(books)
  const isOther = below && below.authorId !== authorId && below.authorId !== ours.id
  const other = isOther ? books.neighbours.get(below.authorId) : null
  const isAmongThem = deed.kind === 'town'
  return [...(other ? [`@${other.username}`] : []), ...(isAmongThem ? [] : [`@${ours.username}`])]
}
