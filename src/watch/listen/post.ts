import { detectLang } from '#language'
import * as z from 'zod'

/** One post of a stream, whichever shape its line had. */
export type Post = { id: string | number; text: string; langs: string[] }

export const COLLECTION = 'app.bsky.feed.post'

const Commit = z.object({
  did: z.string(),
  commit: z.object({
    operation: z.literal('create'),
    collection: z.literal(COLLECTION),
    rkey: z.string(),
    record: z.object({ text: z.string(), langs: z.array(z.string()).nullish() }),
  }),
})
const Plain = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
  langs: z.array(z.string()).nullish(),
})

/** The post in a line of JSON, read with all care; null when there is none. */
export function postFrom(line: string): Post | null {
  const value = parsed(line)
  const commit = Commit.safeParse(value)
  if (commit.success) {
    const { did, commit: made } = commit.data
    return post(`at://${did}/${made.collection}/${made.rkey}`, made.record.text, made.record.langs)
  }
  const plain = Plain.safeParse(value)
  if (!plain.success) return null
  const { id, text, lang, langs } = plain.data
  return post(id, text, lang ? [lang, ...(langs ?? [])] : langs)
}

const post = (id: string | number, text: string, langs: string[] | null | undefined): Post => ({
  id,
  text,
  // Whoever does not say a language is heard.
  langs: (langs && langs.length > 0 ? langs : [detectLang(text).lang]).map((lang) => lang.toLowerCase()),
})

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
