import { fetched, takeUp } from '../../graph/testing/containers.ts'
import type { Call } from '../../graph/testing/asked.ts'
import { gone, Refusal } from '../../graph/testing/refusal.ts'
import { type Books, keepComment, ME } from './books.ts'

const CAPTION = 2200
const TAGS = 30
const ANSWER = 300
const CAROUSEL = 10
const WINDOW_SECONDS = 24 * 3600

/** Fetches what it is told of, and keeps it ready. */
export async function create(books: Books, { says }: Call) {
  const text = says['caption'] ?? ''
  if (text.length > CAPTION) throw new Refusal(100, 'The caption was too long', 2_207_010)
  if ((text.match(/#[\p{L}\p{N}_]+/gu) ?? []).length > TAGS) throw new Refusal(100, 'Too many tags', 2_207_010)
  const isItem = says['is_carousel_item'] === 'true'
  if (isItem && text !== '') throw new Refusal(100, '(#100) Items of a carousel have no caption')
  const children = says['children'] === undefined ? [] : says['children'].split(',')
  const media = await mediaOf(books, says, children)
  const id = books.next()
  const kind = isItem ? 'item' : 'post'
  books.containers.set(id, {
    id,
    kind,
    text,
    media,
    children,
    replyTo: null,
    poll: null,
    state: 'IN_PROGRESS',
    waits: books.slowness,
  })
  return { id }
}

async function mediaOf(books: Books, says: Call['says'], children: readonly string[]) {
  if (says['media_type'] === 'CAROUSEL') {
    if (children.length < 2 || children.length > CAROUSEL)
      throw new Refusal(100, 'Carousels have 2 to 10 items', 2_207_028)
    return children.flatMap((id) => {
      const child = books.containers.get(id)
      if (child?.kind !== 'item' || child.state !== 'FINISHED')
        throw new Refusal(9007, 'A child is not ready', 2_207_027)
      return child.media
    })
  }
  const { image_url: image, video_url: video, alt_text: alt = '' } = says
  if (image !== undefined) return [{ alt, sizeBytes: await fetched(image, 'image') }]
  if (video === undefined) throw new Refusal(100, '(#100) The parameter image_url is required')
  if (!['REELS', 'VIDEO'].includes(says['media_type'] ?? '')) throw new Refusal(100, 'media_type is wrong', 2_207_023)
  if (says['alt_text'] !== undefined) throw new Refusal(100, '(#100) alt_text is for images')
  return [{ alt: '', sizeBytes: await fetched(video, 'video') }]
}

export function publish(books: Books, { says }: Call) {
  const id = says['creation_id'] ?? ''
  const found = books.containers.get(id)
  if (found?.kind === 'item') throw new Refusal(100, '(#100) An item is no post')
  if (books.used >= books.total) throw new Refusal(9, 'The publishing limit is reached', 2_207_042)
  const { text, media } = takeUp(found, id)
  books.used += 1
  const post = {
    id: books.next(),
    text,
    media,
    at: books.now(),
    likes: new Set<string>(),
    shares: 0,
    views: 0,
    isGone: false,
  }
  books.posts.push(post)
  return { id: post.id }
}

export function say(books: Books, { says }: Call, spot: { post: string; top: string | null }) {
  const text = says['message'] ?? ''
  if (text === '' || text.length > ANSWER) throw new Refusal(100, '(#100) The message must have 1 to 300 letters')
  return { id: keepComment(books, { ...spot, text, from: ME }).id }
}

export function letter(books: Books, { says }: Call) {
  const person = /"id":"(\d+)"/.exec(says['recipient'] ?? '')?.[1] ?? ''
  const text = /"text":"((?:[^"\\]|\\.)*)"/.exec(says['message'] ?? '')?.[1] ?? ''
  const last = books.letters.findLast((one) => one.person === person && one.from === person)
  if (!last) throw gone(person)
  if (books.now() - last.at > WINDOW_SECONDS)
    throw new Refusal(10, 'This message is sent outside of the allowed window.', 2_534_022)
  if (text === '') throw new Refusal(100, '(#100) The message is empty')
  const id = `aWdm${books.next()}`
  books.letters.push({ id, person, from: ME, text, at: books.now() })
  return { recipient_id: person, message_id: id }
}
