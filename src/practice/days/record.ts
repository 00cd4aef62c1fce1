import { type Books, emptyBooks, type Event, ourPage } from '../books.ts'
import { kindOf } from '../answered.ts'
import { happen } from '../happen.ts'
import { personOf } from '../people-of.ts'
import type { Kind } from '../talk.ts'
import { bare } from '../talk.ts'

/** Something that was said on a day, by somebody of the town or by us. */
export type Said = {
  id: string
  minute: number
  /** Null when it was us. */
  by: string | null
  name: string
  kind: Kind | null
  text: string
  /** To whom it answers, and below which post it hangs. */
  to: string | null
  replyTo: string | null
  root: string
  isDirect: boolean
  /** Its name in the script, when it stands there. */
  line: string | null
}

export type Removal = {
  minute: number
  what: 'block' | 'mute' | 'delete'
  name: string
  isSeller: boolean
  grieved: boolean
}

/** Everything that counts of one day, by its own minutes. */
export type DayRecord = {
  said: Said[]
  passedOn: { minute: number; on: string; name: string }[]
  joined: { minute: number; name: string }[]
  left: { minute: number; name: string }[]
  removals: Removal[]
  opener: string
  /** How far the day has come. */
  minute: number
}

/** Reads a day out of the town's journal. */
export function recordOf(events: readonly Event[]): DayRecord {
  const books = emptyBooks()
  const record: DayRecord = { said: [], passedOn: [], joined: [], left: [], removals: [], opener: '', minute: 0 }
  let isDay = false
  for (const event of events) {
    const known = event.kind === 'gone' ? books.posts.get(event.id) : undefined
    happen(books, event)
    if (event.kind === 'mark' && event.name === 'minute') record.minute = event.value
    if (event.kind === 'mark' && event.name.startsWith('opener ')) {
      record.opener = event.name.slice('opener '.length)
      isDay = true
      record.said.push(...saidIn(books, record.opener, 0, null))
    }
    if (isDay) note(books, record, event, known?.authorId)
  }
  return record
}

/** As much of a day as had happened by this minute. */
export function recordUntil(record: DayRecord, minute: number): DayRecord {
  const before = <T extends { minute: number }>(list: T[]): T[] => list.filter((one) => one.minute <= minute)
  return {
    said: before(record.said),
    passedOn: before(record.passedOn),
    joined: before(record.joined),
    left: before(record.left),
    removals: before(record.removals),
    opener: record.opener,
    minute: Math.min(record.minute, minute),
  }
}

function note(books: Books, record: DayRecord, event: Event, authorOfGone: string | undefined) {
  const { minute } = record
  const us = ourPage(books).id
  const name = (id: string) => books.neighbours.get(id)?.name ?? ''
  switch (event.kind) {
    case 'post':
      record.said.push(...saidIn(books, event.id, minute, event.post.key ?? null))
      return
    case 'boost':
      record.passedOn.push({ minute, on: event.id, name: name(event.by) })
      return
    case 'follow':
      if (event.id === us) record.joined.push({ minute, name: name(event.by) })
      return
    case 'unfollow':
      if (event.id === us) record.left.push({ minute, name: name(event.by) })
      return
    case 'block':
    case 'mute': {
      if (event.by !== us) return
      const isSeller = personOf(books, event.id)?.temper === 'seller'
      record.removals.push({
        minute,
        what: event.kind,
        name: name(event.id),
        isSeller,
        grieved: grieved(record, event.id, books),
      })
      return
    }
    case 'gone':
      if (authorOfGone !== us) return
      record.removals.push({
        minute,
        what: 'delete',
        name: '',
        isSeller: false,
        grieved: record.said.some((said) => said.replyTo === event.id && said.by !== null && isGrief(said.kind)),
      })
  }
}

function saidIn(books: Books, id: string, minute: number, key: string | null): Said[] {
  const post = books.posts.get(id)
  if (!post) return []
  const us = ourPage(books).id
  const author = books.neighbours.get(post.authorId)
  const parent = post.replyTo === null ? undefined : books.posts.get(post.replyTo)
  let root = post
  for (let up = parent; up; up = up.replyTo === null ? undefined : books.posts.get(up.replyTo)) root = up
  const isOurs = post.authorId === us
  return [
    {
      id,
      minute,
      by: isOurs ? null : (author?.username ?? ''),
      name: author?.name ?? '',
      kind: isOurs ? null : kindOf(post),
      text: bare(post.text),
      to: parent ? (parent.authorId === us ? null : (books.neighbours.get(parent.authorId)?.username ?? null)) : null,
      replyTo: post.replyTo,
      root: root.id,
      isDirect: post.visibility === 'direct',
      line: key?.startsWith('life ') ? key.slice('life '.length) : null,
    },
  ]
}

const GRIEF = new Set<Kind | null>(['complaint', 'same', 'angrier', 'otherLanguage'])

export const isGrief = (kind: Kind | null): boolean => GRIEF.has(kind)

const grieved = (record: DayRecord, id: string, books: Books): boolean => {
  const username = books.neighbours.get(id)?.username
  return record.said.some((said) => said.by === username && isGrief(said.kind))
}
