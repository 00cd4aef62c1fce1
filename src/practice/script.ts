import { type Event, ourPage, type Post } from './books.ts'
import { afterAnswer, kindOf } from './answered.ts'
import { PEOPLE, type Person } from './cast/neighbours.cast.ts'
import { chanceOf } from './chance.ts'
import { act, type Visit } from './deeds.ts'
import { newsDue, newsOfTheDay } from './news.ts'
import { personOf } from './people-of.ts'
import { openings, reactionsTo, sharesWords, spreadOf, type Deed } from './reactions.ts'
import { onTheirOwn } from './spontaneous.ts'
import type { Life } from './town.ts'

/** How the neighbours live: on every day as they please, on a day of practice by its script. */
export type Ways = {
  people: readonly Person[]
  /** What they do by themselves in this minute. */
  lived: (minute: number, clock: number) => Deed[]
  /** What the dice for reactions to a post are named after. */
  dice: (post: Post) => string
  /** What they make of a post of ours, if it is not the usual. */
  toOurPost?: (post: Post, minute: number) => Deed[] | null
  /** What they do besides when we answered one of them. */
  toAnswer?: (given: { answer: Post; said: Post; person: Person; minute: number }) => Deed[]
  /** What they do when we take something away or shut somebody out. */
  toRemoval?: (event: Event, minute: number) => Deed[]
}

export const everyDay = (seed: number): Ways => ({
  people: PEOPLE,
  lived: (minute, clock) => onTheirOwn({ people: PEOPLE, chance: chanceOf(seed, 'minute', minute), minute, clock }),
  dice: ({ id }) => id,
})

export type Script = { minute: () => void; keep: () => void; close: () => void }

const MINUTE = 60_000
const DAY_MINUTES = 1440
/** Plans older than this have nothing left to come. */
const LONGEST_PLAN = 2 * DAY_MINUTES
const MOST_LINKS = 3
const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g

/** The neighbours' plans and deeds, minute by minute of the town. What is planned follows from the books and the seed alone. */
export function createScript(life: Life, given: { seed: number; open: (visit: Visit) => void; ways?: Ways }): Script {
  const { books } = life
  const { seed, open, ways = everyDay(given.seed) } = given
  const { people } = ways
  let now = books.marks.get('minute') ?? 0
  const begun = life.now() - now * MINUTE
  let agenda: { at: number; deed: Deed }[] = []
  const fresh: string[] = []
  const us = () => ourPage(books)
  const isOurs = (post: Post) => post.authorId === us().id

  const stopHearing = life.hear((event: Event) => {
    if (event.kind === 'post') fresh.push(event.id)
    else if (ways.toRemoval) add(now, ways.toRemoval(event, now))
  })

  /** After a restart: takes up the plans of what was noticed before, and notices what happened meanwhile. */
  function remember() {
    for (let then = Math.max(1, now - DAY_MINUTES / 8); then <= now; then += 1) add(then - 1, lived(then))
    for (const post of books.posts.values()) {
      const seen = books.marks.get(`seen ${post.id}`)
      if (seen !== undefined && seen > now - LONGEST_PLAN) add(seen, planFor(post, seen))
      else if (seen === undefined && post.at > life.now() - DAY_MINUTES * MINUTE && isWorthNoticing(post))
        fresh.push(post.id)
    }
  }

  function add(from: number, deeds: Deed[]) {
    for (const deed of deeds) if (from + deed.after > now) agenda.push({ at: from + deed.after, deed })
  }

  const lived = (then: number) => ways.lived(then, begun + then * MINUTE)

  function minute() {
    for (const id of fresh.splice(0)) notice(id)
    add(now, lived(now + 1))
    now += 1
    const due = agenda.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)
    agenda = agenda.filter(({ at }) => at > now)
    for (const { deed } of due) act(life, seed, deed, open)
    newsDue(life, seed, now)
  }

  function notice(id: string) {
    const post = books.posts.get(id)
    if (!post || post.isGone || !isWorthNoticing(post) || books.marks.has(`seen ${id}`)) return
    life.tell({ kind: 'mark', name: `seen ${id}`, value: now })
    add(now, planFor(post, now))
    if (isOurs(post)) for (const url of linksIn(post)) open({ url, by: null, registers: false })
  }

  const isWorthNoticing = (post: Post) =>
    isOurs(post) || (concernsUs(post) && post.visibility !== 'direct' && kindOf(post) === 'complaint')

  const concernsUs = (post: Post) =>
    post.mentions.includes(us().id) || (post.replyTo !== null && books.posts.get(post.replyTo)?.authorId === us().id)

  function planFor(post: Post, seen: number): Deed[] {
    const chance = chanceOf(seed, 'post', ways.dice(post))
    if (!isOurs(post)) {
      const person = personOf(books, post.authorId)
      return person ? spreadOf({ id: post.id, by: person.username, lang: person.lang }, people, chance) : []
    }
    const opened = linksIn(post).flatMap((url) => openings(url, people, chance))
    if (post.replyTo === null) {
      if (post.visibility !== 'public' && post.visibility !== 'unlisted') return []
      const special = ways.toOurPost?.(post, seen)
      if (special) return [...special, ...opened]
      const isNews = newsOfTheDay(life, post.at).some((news) => sharesWords(post.text, news))
      return [...reactionsTo(post, { people, chance, postsThatDay: postsUntil(seen), isNews }), ...opened]
    }
    const said = books.posts.get(post.replyTo)
    const person = said && personOf(books, said.authorId)
    return said && person
      ? [
          ...afterAnswer(books, { answer: post, said, person, people, chance }),
          ...(ways.toAnswer?.({ answer: post, said, person, minute: seen }) ?? []),
          ...opened,
        ]
      : opened
  }

  /** Our own posts noticed within the day of the town that ends then. */
  function postsUntil(seen: number): number {
    const within = (at: number | undefined) => at !== undefined && at > seen - DAY_MINUTES && at <= seen
    return [...books.posts.values()].filter(
      (post) => isOurs(post) && post.replyTo === null && within(books.marks.get(`seen ${post.id}`)),
    ).length
  }

  remember()
  return {
    minute,
    keep: () => life.tell({ kind: 'mark', name: 'minute', value: now }),
    close: stopHearing,
  }
}

const linksIn = (post: Post) => [...new Set(post.text.match(LINK) ?? [])].slice(0, MOST_LINKS)
