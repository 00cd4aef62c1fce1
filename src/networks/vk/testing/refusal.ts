import * as z from 'zod'
import type { Books } from './books.ts'

/** `origin` is where the network can be found, for the places it names. */
export type Method = (books: Books, said: Record<string, string>, origin: string) => unknown

/** A refusal as this network says it: with a status of success. */
export class Refusal extends Error {
  readonly code: number
  constructor(code: number, words: string) {
    super(words)
    this.code = code
  }
}

export const number = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number)

/** The real one leaves alone what it does not know; here it would be a mistake of ours. */
export function read<Shape extends z.ZodType>(shape: Shape, said: unknown): z.infer<Shape> {
  const found = shape.safeParse(said)
  if (found.success) return found.data
  const names = found.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')
  throw new Refusal(100, `One of the parameters specified was missing or invalid: ${names}`)
}
