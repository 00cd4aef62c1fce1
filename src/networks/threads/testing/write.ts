import type { Call } from '../../graph/testing/asked.ts'
import { fetched, takeUp } from '../../graph/testing/containers.ts'
import { Refusal } from '../../graph/testing/refusal.ts'
import { type Books, keep, NAME } from './books.ts'
import { there } from './look.ts'

const LETTERS = 500
const CAROUSEL = 20
const OPTION = 25
const LINKS = 5

/** Letters, with every emoji for as many as it has bytes. */
const lengthOf = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.normalize('NFC'))].reduce(
    (sum, { segment }) =>
      sum + (/\p{Extended_Pictographic}/u.test(segment) ? Buffer.byteLength(segment) : Array.from(segment).length),
    0,
  )

export async function create(books: Books, { says }: Call) {
  const text = says['text'] ?? ''
  const kind = says['media_type'] ?? ''
  if (lengthOf(text) > LETTERS) throw new Refusal(100, 'Param text must be at most 500 characters long.')
  if ((text.match(/https?:\/\//g) ?? []).length > LINKS) throw new Refusal(100, 'Too many links')
  const children = says['children'] === undefined ? [] : says['children'].split(',')
  const replyTo = says['reply_to_id'] ?? null
  if (replyTo !== null) there(books, replyTo)
  const media = await mediaOf(books, says, children)
  const poll = says['poll_attachment'] === undefined ? null : pollOf(says['poll_attachment'])
  if (poll && kind !== 'TEXT') throw new Refusal(100, 'A poll stands in a text post only')
  if (kind === 'TEXT' && text === '') throw new Refusal(100, 'The parameter text is required')
  const id = books.next()
  const isItem = says['is_carousel_item'] === 'true'
  const made = { text, media, children, replyTo, poll, state: 'IN_PROGRESS' as const, waits: books.slowness }
  books.containers.set(id, { id, kind: isItem ? 'item' : 'post', ...made })
  return { id }
}

function pollOf(text: string): string[] {
  const told: unknown = JSON.parse(text)
  const options = Object.entries(typeof told === 'object' && told !== null ? told : {})
  if (options.length < 2 || options.length > 4 || options.some(([name]) => !/^option_[a-d]$/.test(name)))
    throw new Refusal(100, 'A poll has 2 to 4 options')
  const words = options.map(([, word]) => String(word))
  if (words.some((word) => word === '' || word.length > OPTION))
    throw new Refusal(100, 'An option has 1 to 25 characters')
  return words
}

async function mediaOf(books: Books, says: Call['says'], children: readonly string[]) {
  switch (says['media_type']) {
    case 'TEXT':
      return []
    case 'IMAGE':
      return [{ alt: says['alt_text'] ?? '', sizeBytes: await fetched(says['image_url'] ?? '', 'image') }]
    case 'VIDEO':
      return [{ alt: says['alt_text'] ?? '', sizeBytes: await fetched(says['video_url'] ?? '', 'video') }]
    case 'CAROUSEL':
      if (children.length < 2 || children.length > CAROUSEL) throw new Refusal(100, 'A carousel has 2 to 20 items')
      return children.flatMap((id) => {
        const child = books.containers.get(id)
        if (child?.kind !== 'item' || child.state !== 'FINISHED') throw new Refusal(9007, 'A child is not ready')
        return child.media
      })
    default:
      throw new Refusal(100, 'media_type must be one of TEXT, IMAGE, VIDEO, CAROUSEL')
  }
}

export function publish(books: Books, { says }: Call) {
  const id = says['creation_id'] ?? ''
  const found = books.containers.get(id)
  if (found?.kind === 'item') throw new Refusal(100, 'An item is no post')
  if (found && found.replyTo === null && books.used >= books.total)
    throw new Refusal(9, 'The limit of posts is reached', 2_207_042)
  const { text, media, replyTo, poll } = takeUp(found, id)
  if (replyTo === null) books.used += 1
  else books.usedForReplies += 1
  const mention = books.mentions.find((one) => one.id === replyTo)
  const place = mention ? { before: mention.id, root: mention.id } : { before: replyTo }
  return { id: keep(books, { text, by: NAME, media, poll, ...place }).id }
}
