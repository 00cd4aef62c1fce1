import { detectLang, fold } from '#language'
import { signsOf } from './signs.ts'
import type { Voice } from './voice.ts'

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
  | { finding: 'never-say'; never: string; rather: string; rule: boolean }

/** Only what most of a community does is its custom. */
const MOST = 0.65
const FEW = 0.12
/** A language fewer of them speak than this is a foreign one here. */
const FOREIGN = 0.1
const POST_TIMES_LONGER = 3

/** Compares a text with a voice and with the brand's own rules. The same text, the same findings. */
export function compare(text: string, voice: Voice | null, rules: VoiceRules | null): Finding[] {
  if (text.trim() === '') return []
  const signs = signsOf(text, detectLang(text).lang)
  const found: Finding[] = []
  const folded = ` ${fold(text)} `
  for (const { never, rather } of rules?.phrases ?? [])
    if (never.trim() !== '' && folded.includes(fold(never.trim())))
      found.push({ finding: 'never-say', never, rather, rule: true })
  if (rules?.wordsMost && signs.words > rules.wordsMost)
    found.push({ finding: 'longer', words: signs.words, usual: rules.wordsMost, rule: true })
  if (rules?.emojiMost !== null && rules?.emojiMost !== undefined && signs.emoji.length > rules.emojiMost)
    found.push({ finding: 'too-many-emoji', most: rules.emojiMost, count: signs.emoji.length, rule: true })
  const wanted = rules?.address ?? 'either'
  if (wanted !== 'either' && signs.address !== null && signs.address !== wanted)
    found.push({ finding: signs.address === 'formal' ? 'more-formal' : 'more-familiar', share: 1, rule: true })
  if (!voice) return found

  if (!rules?.wordsMost && signs.words > voice.words.long * POST_TIMES_LONGER)
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
  const spoken = voice.langs.find(({ lang }) => lang === signs.lang)?.share ?? 0
  if (signs.lang !== 'other' && spoken < FOREIGN)
    found.push({ finding: 'other-language', lang: signs.lang, share: spoken, rule: false })
  if (signs.shouts && voice.shoutShare < FEW) found.push({ finding: 'shouts', share: voice.shoutShare, rule: false })
  return found
}
