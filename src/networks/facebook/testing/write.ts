import { gone, Refusal } from '../../graph/testing/refusal.ts'
import type { Call } from '../../graph/testing/asked.ts'
import { sniff } from '../../testing/sniff.ts'
import { type Books, type Entry, keep, PAGE_ID } from './books.ts'

const LONGEST = 63_206
const LARGEST = 10_000_000
const PIECE = 4000
const WINDOW_SECONDS = 24 * 3600

export function feed(books: Books, { says }: Call) {
  const message = says['message'] ?? ''
  const photos = Object.entries(says).flatMap(([name, value]) => {
    if (!/^attached_media\[\d+\]$/.test(name)) return []
    const id = /"media_fbid":"(\d+)"/.exec(value)?.[1] ?? ''
    const put = books.photos.get(id)
    if (!put || put.isUsed) throw new Refusal(100, `(#100) ${name} does not name an unpublished photo`)
    put.isUsed = true
    return [id]
  })
  if (message === '' && photos.length === 0 && !says['link'])
    throw new Refusal(100, '(#100) Missing message or attachment')
  if (says['link'] !== undefined && !URL.canParse(says['link'])) throw new Refusal(100, '(#100) link is not a URL')
  checkLength(message)
  const last = [...books.entries.values()].findLast((one) => one.root === null && !one.isGone)
  if (last?.message === message && message !== '') throw new Refusal(506, '(#506) Duplicate status message')
  return { id: keep(books, { message, from: PAGE_ID, photos }).id }
}

function checkLength(message: string) {
  if (message.length > LONGEST) throw new Refusal(100, '(#100) The message is too long')
}

export function photo(books: Books, { says, file }: Call) {
  if (file?.field !== 'source' || !/^image\/(?:jpeg|png)$/.test(sniff(file.bytes) ?? '') || file.bytes.length > LARGEST)
    throw new Refusal(324, '(#324) Missing or invalid image file')
  if (says['published'] !== 'false') throw new Refusal(100, '(#100) This fake takes unpublished photos only')
  const id = books.next()
  books.photos.set(id, { alt: says['alt_text_custom'] ?? '', sizeBytes: file.bytes.length, isUsed: false })
  return { id }
}

/** A video comes in pieces as large as the network wants, and is published by the last word. */
export function video(books: Books, { says, file }: Call) {
  if (says['upload_phase'] === 'start') {
    const [id, session] = [books.next(), books.next()]
    const size = Number(says['file_size'])
    if (!(size > 0)) throw new Refusal(100, '(#100) file_size is missing')
    books.videos.set(id, { session, size, got: 0, post: null, polls: 0 })
    return { video_id: id, upload_session_id: session, start_offset: '0', end_offset: String(Math.min(PIECE, size)) }
  }
  const one = [...books.videos.values()].find(({ session }) => session === says['upload_session_id'])
  if (!one) throw new Refusal(100, '(#100) Unknown upload session')
  if (says['upload_phase'] === 'transfer') {
    if (Number(says['start_offset']) !== one.got || file?.field !== 'video_file_chunk')
      throw new Refusal(6001, 'There was a problem uploading your video file')
    one.got += file.bytes.length
    return { start_offset: String(one.got), end_offset: String(Math.min(one.got + PIECE, one.size)) }
  }
  if (says['upload_phase'] !== 'finish' || one.got !== one.size) throw new Refusal(6000, 'The upload is not whole')
  one.post = keep(books, { message: says['description'] ?? '', from: PAGE_ID }).id
  return { success: true }
}

export function addComment(books: Books, under: string, { says }: Call, from = PAGE_ID) {
  const of = books.entries.get(under) ?? books.tagged.find(({ id }) => id === under)
  if (!of || of.isGone) throw gone(under)
  const message = says['message'] ?? ''
  const attached = says['attachment_id']
  if (message === '' && attached === undefined) throw new Refusal(100, '(#100) Missing message')
  if (attached !== undefined && !books.photos.has(attached)) throw new Refusal(100, '(#100) attachment_id is unknown')
  checkLength(message)
  // There are two levels: an answer to an answer stands beside it.
  const parent = of.root === null ? null : (of.parent ?? of.id)
  const made = keep(books, {
    message,
    from,
    root: of.root ?? of.id,
    parent,
    photos: attached === undefined ? [] : [attached],
  })
  return { id: made.id }
}

export function letter(books: Books, { says }: Call) {
  const person = /"id":"(\d+)"/.exec(says['recipient'] ?? '')?.[1] ?? ''
  if (says['messaging_type'] !== 'RESPONSE') throw new Refusal(100, '(#100) messaging_type is missing')
  const last = books.letters.findLast((one) => one.person === person && one.from === person)
  if (!last) throw new Refusal(551, '(#551) This person is not available right now.', 1_545_041)
  if (books.now() - last.at > WINDOW_SECONDS)
    throw new Refusal(10, '(#10) This message is sent outside of allowed window.', 2_018_278)
  const text: unknown = JSON.parse(says['message'] ?? '{}')
  const words = typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : ''
  if (words === '' || words.length > 2000)
    throw new Refusal(100, '(#100) Length of param message[text] must be 1 to 2000')
  const id = `m_${books.next()}`
  books.letters.push({ id, person, from: PAGE_ID, text: words, at: books.now(), isGone: false })
  return { recipient_id: person, message_id: id }
}

/** Changes the words of what is ours, or hides what others said. */
export function change(books: Books, id: string, { says }: Call) {
  const one = there(books, id)
  if (says['is_hidden'] !== undefined) {
    if (one.root === null || one.from === PAGE_ID)
      throw new Refusal(100, '(#100) Only comments of others can be hidden')
    one.isHidden = says['is_hidden'] === 'true'
  } else {
    if (one.from !== PAGE_ID) throw new Refusal(200, '(#200) Permissions error')
    const message = says['message'] ?? ''
    checkLength(message)
    one.message = message
  }
  return { success: true }
}

export function there(books: Books, id: string): Entry {
  const one = books.entries.get(id) ?? books.tagged.find((tag) => tag.id === id)
  if (!one || one.isGone) throw gone(id)
  return one
}
