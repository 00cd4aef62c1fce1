import * as z from 'zod'
import type { Content } from './calls.ts'

/** What was typed here and is not yet known to be on the server. */
export type Kept = { version: number; content: Content; wallTime: string | null; zone: string }

const nameOf = (id: string) => `meydan.draft.${id}`

const Shape: z.ZodType<Kept> = z.object({
  version: z.number(),
  wallTime: z.string().nullable(),
  zone: z.string(),
  content: z.object({
    text: z.string(),
    lang: z.enum(['en', 'tr', 'ru']),
    goal: z.enum(['sales', 'awareness', 'recall', 'image']).nullable(),
    campaign: z.string(),
    mediaIds: z.array(z.string()),
    poll: z.object({ options: z.array(z.string()), minutes: z.number(), multiple: z.boolean() }).nullable(),
    channels: z.array(
      z.object({
        channelId: z.string(),
        text: z.string().nullable(),
        warning: z.string().nullable(),
        visibility: z.enum(['public', 'unlisted', 'followers', 'mentioned']),
        mediaIds: z.array(z.string()).nullable(),
      }),
    ),
  }),
})

/** Writes every keystroke down on this machine, so that a crash, a closed tab or a dead line costs nothing. */
export function keepHere(id: string, kept: Kept) {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(kept))
  } catch {
    // A full store must not stop the writing; the server still gets it.
  }
}

export const forgetHere = (id: string) => localStorage.removeItem(nameOf(id))

export function keptHere(id: string): Kept | null {
  const text = localStorage.getItem(nameOf(id))
  if (text === null) return null
  const read = Shape.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}
