import * as z from 'zod'
import type { App } from '#app'
import { done, refused, type Result } from '#platform/result.ts'
import { compare, type Finding, type Kind, type VoiceRules } from './compare.ts'
import type { Voice } from './voice.ts'

/** A machine that writes takes its time; a person at the desk has little. */
const PATIENCE_MS = 25_000
const MOST_BYTES = 400_000
const LIKELY_WORDS = 8

const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().trim().min(1) }) })).min(1),
})

/**
 * The same text as this community would say it, proposed by the writing endpoint of the desk where it has one. It proposes: a person
 * takes it or leaves it.
 */
export async function suggest(
  app: App,
  wish: { text: string; kind: Kind; voice: Voice | null; rules: VoiceRules | null; taboos: readonly string[] },
): Promise<Result<{ text: string }, 'no-writer' | 'writer-silent'>> {
  const { writer } = app.config
  if (writer === null) return refused('no-writer')
  const told = await app.outgoing.request({
    url: `${writer.url}/chat/completions`,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(writer.key === null ? {} : { authorization: `Bearer ${writer.key}` }),
    },
    body: JSON.stringify({
      model: writer.model,
      messages: [
        { role: 'system', content: orderOf(wish) },
        { role: 'user', content: wish.text },
      ],
    }),
    timeoutMs: PATIENCE_MS,
    maxBytes: MOST_BYTES,
  })
  const answer = told.ok && told.status === 200 ? Answer.safeParse(jsonIn(told.text())) : null
  const text = answer?.data?.choices[0]?.message.content
  return text === undefined ? refused('writer-silent') : done({ text })
}

/** What the machine is asked for: the text again, in its own language, without what sounds strange here. */
function orderOf({
  text,
  kind,
  voice,
  rules,
  taboos,
}: {
  text: string
  kind: Kind
  voice: Voice | null
  rules: VoiceRules | null
  taboos: readonly string[]
}) {
  return [
    `Rewrite the ${kind === 'reply' ? 'answer to a comment' : 'post'} you are given so that it sounds right in its community.`,
    'Keep its language, its meaning, every fact, number, name, link, @mention and #tag. Add nothing. Return only the text.',
    ...compare(text, voice, rules, kind, taboos).map(orderFrom),
    ...(voice
      ? [
          `Words people here use: ${voice.vocabulary
            .slice(0, LIKELY_WORDS)
            .map(({ word }) => word)
            .join(', ')}.`,
        ]
      : []),
  ].join('\n')
}

function orderFrom(found: Finding): string {
  switch (found.finding) {
    case 'longer':
      return `Say it in at most ${found.usual} words.`
    case 'shorter':
      return `Say it in at least ${found.usual} words.`
    case 'more-formal':
      return 'Address the reader familiarly (sen, ты).'
    case 'more-familiar':
      return 'Address the reader formally (siz, вы).'
    case 'emoji-unusual':
      return 'Use no emoji.'
    case 'no-emoji':
      return 'Use one fitting emoji.'
    case 'too-many-emoji':
      return `Use at most ${found.most} emoji.`
    case 'other-language':
      return 'Keep the language of the text.'
    case 'taboo':
      return `Do not speak of this at all: "${found.part}".`
    case 'shouts':
      return 'Do not shout: no words in capitals, no rows of exclamation marks.'
    default:
      return found.rather === '' ? `Never say "${found.never}".` : `Instead of "${found.never}" say "${found.rather}".`
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
