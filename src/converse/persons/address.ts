import { tokensOf, type Spoken } from '#language'

/** How somebody is spoken to: siz and вы, or sen and ты. English knows no difference. */
export type Address = 'formal' | 'familiar'

const WORDS = {
  tr: {
    formal: 'siz size sizi sizin sizde sizden sizinle sizce'.split(' '),
    familiar: 'sen sana seni senin sende senden seninle sence'.split(' '),
  },
  ru: {
    formal: 'вы вас вам вами ваш ваша ваше ваши вашего вашей вашу вашим ваших вашем'.split(' '),
    familiar: 'ты тебя тебе тобой твой твоя твое твои твоего твоей твою твоим твоих твоем'.split(' '),
  },
} as const

/** Ends of Turkish and Russian verbs that say the same without the word. */
const ENDS = {
  tr: {
    formal: /(?:siniz|sunuz|diniz|dunuz|tiniz|tunuz|yorsunuz|misiniz|musunuz|in[iu]z)$/,
    familiar: /(?:yorsun|misin|musun|acaksin|eceksin|malisin|melisin|abilirsin|ebilirsin|mussun|missin)$/,
  },
  ru: { formal: /(?:йте|ите|ете)$/, familiar: /(?:ешь|ишь|ёшь|аешь)$/ },
} as const

const SHORTEST_VERB = 5

/** How a text speaks to its reader; null when it does not say, or says both. */
export function addressOf(text: string, lang: Spoken): Address | null {
  if (lang !== 'tr' && lang !== 'ru') return null
  const tokens = tokensOf(text)
  const speaks = (address: Address) => {
    const words: readonly string[] = WORDS[lang][address]
    return tokens.some(
      (token) => words.includes(token) || (token.length >= SHORTEST_VERB && ENDS[lang][address].test(token)),
    )
  }
  const formal = speaks('formal')
  const familiar = speaks('familiar')
  return formal === familiar ? null : formal ? 'formal' : 'familiar'
}
