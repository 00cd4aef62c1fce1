import { detectLang } from '#language'
import { signsOf } from './signs.ts'
import { touched } from './taboo.ts'
import type { Voice } from './voice.ts'
import { writtenIn } from './written.ts'

export type VoiceRules = {
  address: 'formal' | 'familiar' | 'either'
  emojiMost: number | null
  wordsMost: number | null
  phrases: readonly { never: string; rather: string }[]
}

/** What a draft does otherwise than the community, or than the brand wants; `rule` weighs more than custom. */
export type Finding =
  | { finding: 'longer' | 'shorter'; words: number; usual: number; rule: boolean }
  | { finding: 'more-formal' | 'more-familiar'; share: number; rule: boolean }
  | { finding: 'emoji-unusual' | 'no-emoji'; share: number; rule: boolean }
  | { finding: 'too-many-emoji'; most: number; count: number; rule: boolean }
  | { finding: 'other-language'; lang: string; share: number; rule: boolean }
  | { finding: 'shouts'; share: number; rule: boolean }
  | { finding: 'taboo'; part: string; rule: boolean }
  | {
      finding: 'never-say'
      never: string
      rather: string
      /** As it stands in the text, where the other word can simply take its place; null where it cannot. */
      written: string | null
      rule: boolean
    }

/** A post is read, an answer is part of a talk; null is a text of which nobody said what it will be. */
export type Kind = 'post' | 'reply' | null

/** Only what most of a community does is its custom. */
const MOST = 0.65
const FEW = 0.12
/** A language fewer of them speak than this is a foreign one here. */
const FOREIGN = 0.1
/** An answer may be longer than what people write, but not a letter. */
const TIMES_LONGER = 2
/** Where people only ever write three words, ten are still no speech. */
const SHORTEST_LONG = 12

/** Compares a text with a voice, with the brand's own rules and with what the company never touches. The same text, the same findings. */
export function compare(
  text: string,
  voice: Voice | null,
  rules: VoiceRules | null,
  kind: Kind = null,
  taboos: readonly string[] = [],
): Finding[] {
  if (text.trim() === '') return []
  const signs = signsOf(text, detectLang(text).lang)
  const found = taboos.flatMap((taboo): Finding[] => {
    const part = touched(text, taboo)
    return part === null ? [] : [{ finding: 'taboo', part, rule: true }]
  })
  for (const { never, rather } of rules?.phrases ?? []) {
    const [first, ...others] = writtenIn(text, never)
    if (!first) continue
    const fits = others.length === 0 && first.isWhole && rather !== ''
    found.push({ finding: 'never-say', never, rather, written: fits ? first.text : null, rule: true })
  }
  if (rules?.wordsMost && signs.words > rules.wordsMost)
    found.push({ finding: 'longer', words: signs.words, usual: rules.wordsMost, rule: true })
  if (rules?.emojiMost !== null && rules?.emojiMost !== undefined && signs.emoji.length > rules.emojiMost)
    found.push({ finding: 'too-many-emoji', most: rules.emojiMost, count: signs.emoji.length, rule: true })
  const wanted = rules?.address ?? 'either'
  if (wanted !== 'either' && signs.address !== null && signs.address !== wanted)
    found.push({ finding: signs.address === 'formal' ? 'more-formal' : 'more-familiar', share: 1, rule: true })
  if (!voice) return found

  if (kind !== 'post' && !rules?.wordsMost && signs.words > Math.max(SHORTEST_LONG, voice.words.long) * TIMES_LONGER)
    found.push({ finding: 'longer', words: signs.words, usual: voice.words.long, rule: false })
  if (wanted === 'either' && voice.formal !== null && signs.address !== null) {
    if (signs.address === 'formal' && voice.formal < 1 - MOST)
      found.push({ finding: 'more-formal', share: 1 - voice.formal, rule: false })
    if (signs.address === 'familiar' && voice.formal > MOST)
      found.push({ finding: 'more-familiar', share: voice.formal, rule: false })
  }
  if (signs.emoji.length > 0 && voice.emojiShare < FEW)
    found.push({ finding: 'emoji-unusual', share: voice.emojiShare, rule: false })
  if (signs.emoji.length === 0 && voice.emojiShare > MOST)
    found.push({ finding: 'no-emoji', share: voice.emojiShare, rule: false })
  if (signs.shouts && voice.shoutShare < FEW) found.push({ finding: 'shouts', share: voice.shoutShare, rule: false })
  // Whom we answer is one person; the coach knows which language they wrote.
  if (kind === 'reply') return found
  const spoken = voice.langs.find(({ lang }) => lang === signs.lang)?.share ?? 0
  if (signs.lang !== 'other' && spoken < FOREIGN)
    found.push({ finding: 'other-language', lang: signs.lang, share: spoken, rule: false })
  return found
}
