import { tokensOf, type Spoken } from '#language'
import { addressOf } from '#converse'

/** What can be counted about the way one text is written. */
export type Signs = {
  words: number
  emoji: readonly string[]
  address: 'formal' | 'familiar' | null
  laughs: boolean
  asks: boolean
  shouts: boolean
  lang: Spoken
}

const EMOJI = /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])*/gu
/** Laughter as it is written: ahaha, hahaha, хахах, random keys in Turkish, closing brackets in Russian, lol. */
const LAUGHTER =
  /(?:\b|^)(?:l(?:o)+l|lmao|rofl|kkk+|jaja)|(?:[ah]{4,})|(?:ksks|sjsj|asdf|qwer|jdjd|skdj)|[ах]{4,}|ор(?:у|нул)|лол|\){3,}|😂|🤣|😹/iu

export function signsOf(text: string, lang: Spoken): Signs {
  return {
    words: tokensOf(text).length,
    emoji: text.match(EMOJI) ?? [],
    address: addressOf(text, lang),
    laughs: LAUGHTER.test(text),
    asks: text.includes('?'),
    shouts: /!{2,}/.test(text) || /\p{Lu}{5,}/u.test(text),
    lang,
  }
}
