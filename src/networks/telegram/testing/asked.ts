import * as z from 'zod'
import type { Books, Mark } from './books.ts'
import { bad, Refusal } from './refusal.ts'

/** A form can carry only words: what is no word in it is written as JSON. */
const loose = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      return value
    }
  }, shape)

export const chatId = z.union([z.number().int(), z.string()])
export const messageId = loose(z.number().int().positive())
export const yesNo = loose(z.boolean())
export const marks = loose(
  z.array(
    z.strictObject({
      type: z.enum(['spoiler', 'bold', 'italic', 'text_link', 'blockquote']),
      offset: z.number().int(),
      length: z.number().int(),
      url: z.string().optional(),
    }),
  ),
)
export const reply = loose(z.strictObject({ message_id: z.number().int().positive() }))
export const list = <Shape extends z.ZodType>(shape: Shape) => loose(z.array(shape))
export const object = <Shape extends z.ZodRawShape>(shape: Shape) => loose(z.strictObject(shape))

/** The real one leaves alone what it does not know; here it would be a mistake of ours. */
export function read<Shape extends z.ZodType>(shape: Shape, said: unknown): z.infer<Shape> {
  const found = shape.safeParse(said)
  if (!found.success)
    throw bad(
      `cannot read ${found.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    )
  return found.data
}

/** A chat by number or, when it is public, by @name. */
export function chatFor(books: Books, asked: string | number): number {
  const { channel, group } = books
  const id = typeof asked === 'string' && asked.startsWith('@') ? named(books, asked.slice(1)) : Number(asked)
  const moved = books.movedTo.get(id)
  if (moved !== undefined)
    throw new Refusal(400, 'group chat was upgraded to a supergroup chat', { migrate_to_chat_id: moved })
  if (!Number.isFinite(id) || !books.chatOf(id)) throw bad('chat not found')
  if (id === channel.id && books.isKicked.channel) throw new Refusal(403, 'bot was kicked from the channel chat')
  if (id === group.id && books.isKicked.group) throw new Refusal(403, 'bot was kicked from the supergroup chat')
  if (id > 0 && books.blockedBot.has(id)) throw new Refusal(403, 'bot was blocked by the user')
  if (id > 0 && !books.started.has(id)) throw new Refusal(403, "bot can't initiate conversation with a user")
  return id
}

const named = ({ channel }: Books, name: string) =>
  name.toLowerCase() === channel.username?.toLowerCase() ? channel.id : Number.NaN

/** A text as it will stand; lengths and places are counted in UTF-16. */
export function textFor(
  given: string | undefined,
  most: number,
  called: string,
  entities: readonly Mark[] = [],
): string {
  const text = (given ?? '').trimEnd()
  if (text.length > most) throw bad(`${called} is too long`)
  const cut = (at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
  for (const { offset, length } of entities)
    if (offset < 0 || length < 1 || offset + length > text.length || cut(offset) || cut(offset + length))
      throw bad('ENTITY_BOUNDS_INVALID')
  return text
}

export function mayIn(books: Books, place: 'channel' | 'group', right: string) {
  if (!books.rights[place].has(right)) throw bad('not enough rights')
}
