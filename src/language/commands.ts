import * as z from 'zod'
import { readIn, spokenIn, type Reading } from './classify.ts'
import { detectLang } from './detect.ts'
import { opinionsOf, type Opinions } from './opinion.ts'
import { tokensOf } from './tokens.ts'

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  lang: z.string().optional(),
})

/** `language classify`: a line `{id?, text, lang?}` in, what can be told about the text out. A language that is given is believed. */
export function languageClassifyCommand(line: string): string {
  const { id, text, lang } = Line.parse(JSON.parse(line))
  const detected = lang === undefined ? detectLang(text) : { lang: spokenIn(lang), confidence: 1 }
  const opinions = opinionsOf(text, detected.lang)
  const reading = readIn(text, detected.lang, detected.confidence, opinions)
  const told = { ...(id === undefined ? {} : { id }), ...reading }
  if (reading.lang !== 'ru') return JSON.stringify(told)
  return JSON.stringify({ ...told, ...russianFlags(text, reading, opinions) })
}

/** Greetings and thanks are a kind of speech of their own, in which no feeling can be read; some texts make no sense to anybody. */
function russianFlags(text: string, { intents }: Reading, { mood, speech, skip }: Opinions) {
  if (mood) return { speech, skip }
  const isSpeech = intents.length > 0 && intents.every((intent) => intent === 'greeting' || intent === 'thanks')
  return { speech: isSpeech, skip: tokensOf(text).length === 0 }
}
