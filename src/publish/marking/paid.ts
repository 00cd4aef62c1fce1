import * as z from 'zod'

const short = z.string().max(300)

/** Somebody gives something for a post: who, under which law, and what the law wants to be said. */
export const WholePaid = z.object({
  relation: z.enum(['paid', 'gift', 'affiliate', 'own']),
  law: z.enum(['ru', 'tr', 'other']),
  advertiser: z.object({ name: short, taxId: short }),
  contract: short,
  /** The token of the creative, as a register of advertising data gives it before the post may go out. */
  erid: short,
  /** Which register gave it. */
  register: short,
  /** True from when the token was asked for. */
  isRequested: z.boolean(),
})

/** As a program may send it: what it leaves out is empty. */
export const Paid = WholePaid.extend({
  advertiser: z.object({ name: short.default(''), taxId: short.default('') }),
  contract: short.default(''),
  erid: short.default(''),
  register: short.default(''),
  isRequested: z.boolean().default(false),
})

export type Paid = z.infer<typeof Paid>

export const MARK_STATES = ['needed', 'token-requested', 'marked'] as const

/** How far the marking is before it goes out. */
export function markState(paid: Paid): (typeof MARK_STATES)[number] {
  if (missingFacts(paid).length === 0) return 'marked'
  return paid.isRequested ? 'token-requested' : 'needed'
}

export type MissingFact = 'advertiser' | 'number' | 'token'

/** What the mark cannot be written without. */
export function missingFacts({ law, advertiser, erid }: Paid): MissingFact[] {
  if (law !== 'ru') return []
  return [
    ...(advertiser.name.trim() === '' ? (['advertiser'] as const) : []),
    ...(INN.test(advertiser.taxId.trim()) ? [] : (['number'] as const)),
    ...(TOKEN.test(erid.trim()) ? [] : (['token'] as const)),
  ]
}

/** Ten digits of a company, twelve of a person. */
const INN = /^(?:\d{10}|\d{12})$/
const TOKEN = /^[A-Za-z0-9]{6,40}$/

/** The words that make a post recognisable as advertising, in the language the law of the place expects. */
export function markFor(paid: Paid, lang: string): string {
  const { law, relation, advertiser, erid } = paid
  if (law === 'ru') return `Реклама. ${advertiser.name.trim()}, ИНН ${advertiser.taxId.trim()}. erid: ${erid.trim()}`
  if (law === 'tr') return relation === 'paid' || relation === 'own' ? '#reklam' : '#işbirliği'
  return PLAIN[lang] ?? '#ad'
}

const PLAIN: Readonly<Record<string, string>> = { en: '#ad', tr: '#reklam', ru: '#реклама', de: '#Werbung', fr: '#pub' }

/** In Turkey the mark has to be met at first sight, before anybody presses "more". */
const FIRST_SIGHT_LETTERS = 125

/** Whether a text says of itself what the law wants. */
export function isMarked(paid: Paid, text: string): boolean {
  const said = folded(text)
  if (paid.law === 'ru')
    return said.includes('реклама') && said.includes(folded(paid.advertiser.name.trim())) && hasToken(text, paid.erid)
  if (paid.law === 'tr') return TURKISH.test(folded(text.trimStart().slice(0, FIRST_SIGHT_LETTERS)))
  return PLAINLY.test(said)
}

const hasToken = (text: string, erid: string): boolean =>
  erid.trim() !== '' && new RegExp(`erid\\s*[:=]\\s*${erid.trim().replaceAll(/\W/g, '')}(?!\\w)`, 'i').test(text)

const folded = (text: string): string =>
  text.normalize('NFC').replaceAll(/[ıİ]/g, 'i').toLowerCase().replaceAll('ё', 'е')

const TURKISH = /(?<![\p{L}])(?:#?reklam(?:dir)?|#?tanitim|#?işbirliği|#?isbirligi|#?sponsorlu)(?![\p{L}])/u
const PLAINLY =
  /(?<![\p{L}])(?:#?ad|#?advertisement|#?sponsored|#?paidpartnership|#?werbung|#?anzeige|#?pub|#?publicité|#?reklam|#?işbirliği|#?реклама)(?![\p{L}])/u

/** The text with its mark where readers meet it first. */
export const withMark = (paid: Paid, text: string, lang: string): string =>
  isMarked(paid, text) ? text : `${markFor(paid, lang)}\n\n${text.trimStart()}`.trimEnd()
