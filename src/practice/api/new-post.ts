import type { Books, Visibility } from '../books.ts'
import { list, number, text, yes } from './door.ts'
import { countCharacters, LIMITS } from './limits.ts'
import { sees } from './sight.ts'

const VISIBILITIES: readonly string[] = ['public', 'unlisted', 'private', 'direct'] satisfies Visibility[]
const isVisibility = (word: string): word is Visibility => VISIBILITIES.includes(word)

/** A post as somebody wants it, not yet judged. */
export type Wish = {
  text: string
  warning: string
  sensitive: boolean
  language: string | null
  visibility: string
  replyTo: string | null
  media: string[]
  poll: { options: string[]; multiple: boolean; seconds: number } | null
}

export const wishFrom = (form: Record<string, unknown>): Wish => ({
  text: text(form['status']),
  warning: text(form['spoiler_text']),
  sensitive: yes(form['sensitive']),
  language: text(form['language']) || null,
  visibility: text(form['visibility']) || 'public',
  replyTo: text(form['in_reply_to_id']) || null,
  media: list(form['media_ids']),
  poll: pollFrom(form),
})

export const visibilityOf = (wish: Wish): Visibility => (isVisibility(wish.visibility) ? wish.visibility : 'public')

/** JSON has a poll object; forms flatten it as `poll[options][]`. */
function pollFrom(form: Record<string, unknown>): Wish['poll'] {
  const { poll: given } = form
  const nested = typeof given === 'object' && given !== null ? new Map(Object.entries(given)) : null
  const at = (name: string) => nested?.get(name) ?? form[`poll[${name}]`]
  const options = list(at('options'))
  if (options.length === 0) return null
  return { options, multiple: yes(at('multiple')), seconds: number(at('expires_in'), 0) }
}

type Refusal = { status: 404 | 422; error: string }

/** Why a server of this kind would not take the post, in its own words; null when it takes it. */
export function refuse(books: Books, wish: Wish, authorId: string): Refusal | null {
  const error = objection(books, wish) ?? (wish.poll && pollObjection(wish.poll, wish.media))
  if (error) return { status: 422, error: `Validation failed: ${error}` }
  const parent = wish.replyTo === null ? null : books.posts.get(wish.replyTo)
  if (wish.replyTo !== null && (!parent || !sees(books, parent, authorId))) {
    return { status: 404, error: 'The post you are trying to reply to does not appear to exist.' }
  }
  return null
}

function objection(books: Books, wish: Wish): string | null {
  if (wish.text.trim() === '' && wish.media.length === 0) return "Text can't be blank"
  if (countCharacters(wish.text) + countCharacters(wish.warning) > LIMITS.characters) {
    return `Text character limit of ${LIMITS.characters} exceeded`
  }
  if (!isVisibility(wish.visibility)) return 'Visibility is not included in the list'
  if (wish.media.length > LIMITS.media) return 'Cannot attach more than 4 files'
  if (wish.media.some((id) => !books.uploads.has(id))) return 'Media could not be found'
  const hasVideo = wish.media.some((id) => books.uploads.get(id)?.mime.startsWith('video/'))
  if (hasVideo && wish.media.length > 1) return 'Cannot attach a video to a post that already contains images'
  return null
}

function pollObjection({ options, seconds }: NonNullable<Wish['poll']>, media: readonly string[]): string | null {
  const { least, most } = LIMITS.pollSeconds
  if (media.length > 0) return 'Cannot attach both media and a poll'
  if (options.length < 2) return 'Poll must have more than one item'
  if (options.length > LIMITS.pollOptions) return `Poll can't contain more than ${LIMITS.pollOptions} items`
  if (options.some((option) => countCharacters(option) > LIMITS.pollCharacters)) {
    return `Poll can't contain items with more than ${LIMITS.pollCharacters} characters`
  }
  if (new Set(options).size < options.length) return 'Poll contains duplicate items'
  if (seconds > most) return 'Poll must not last longer than a month'
  if (seconds < least) return 'Poll must last at least five minutes'
  return null
}
