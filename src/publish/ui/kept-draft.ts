import * as z from 'zod'
import type { Content } from './calls.ts'

/** What was typed here and is not yet known to be on the server. */
export type Kept = {
  version: number
  content: Content
  wallTime: string | null
  zone: string
  /** What pictures show, by their name, as far as it is new. */
  shows: Record<string, string>
}

const nameOf = (id: string) => `meydan.draft.${id}`

/** Only the frame is looked at here: what stands inside is what this program wrote, and the server reads it with care. */
const Shape = z.object({
  version: z.number(),
  wallTime: z.string().nullable(),
  zone: z.string(),
  shows: z.record(z.string(), z.string()).default({}),
  content: z.looseObject({ text: z.string(), channels: z.array(z.looseObject({ channelId: z.string() })) }),
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

/** `now` is the post as the server has it: what an older program did not know of is taken from there. */
export function keptHere(id: string, now: Content): Kept | null {
  const text = localStorage.getItem(nameOf(id))
  if (text === null) return null
  const read = Shape.safeParse(JSON.parse(text))
  if (!read.success) return null
  const { content, ...rest } = read.data
  return { ...rest, content: merged(now, content) }
}

type Loose = { text: string; channels: { channelId: string }[] }

/** What was typed here over what the server has, channel by channel. */
function merged(now: Content, kept: Loose): Content {
  const channels = kept.channels.map((one) => {
    const known = now.channels.find(({ channelId }) => channelId === one.channelId)
    return { ...BLANK, ...known, ...one }
  })
  return { ...now, ...kept, channels }
}

const BLANK = {
  title: null,
  text: null,
  warning: null,
  visibility: 'public',
  mediaIds: null,
  thread: null,
  firstComment: null,
} as const
