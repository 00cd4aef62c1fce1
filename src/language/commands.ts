import * as z from 'zod'
import { classify } from './classify.ts'
import { tokensOf } from './tokens.ts'

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  lang: z.string().optional(),
})

/** `language classify`: a line `{id?, text, lang?}` in, what can be told about the text out. */
export function languageClassifyCommand(line: string): string {
  const { id, text, lang } = Line.parse(JSON.parse(line))
  const reading = classify(text, lang ?? null)
  const told = { ...(id === undefined ? {} : { id }), ...reading }
  if (reading.lang !== 'ru') return JSON.stringify(told)
  const { intents } = reading
  // Greetings and thanks are a kind of speech of their own, in which no feeling can be read.
  const speech = intents.length > 0 && intents.every((intent) => intent === 'greeting' || intent === 'thanks')
  return JSON.stringify({ ...told, speech, skip: tokensOf(text).length === 0 })
}
