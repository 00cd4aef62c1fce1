import * as z from 'zod'
import { INTENTS, tokensOf, type Intent, type MoodLabel, type Question, type Spoken } from '#language'
import { id } from '#platform/endpoint.ts'
import { PUT_OFF } from '../put-off.ts'
import { sortOf, STARS } from '../reviews/stars.ts'
import { KINDS, type ThreadKind } from '../threads.sql.ts'

/** All that are given must hold; of several words, moods or channels in one condition one is enough. */
export const Conditions = z.object({
  words: z.array(z.string().trim().min(1).max(80)).max(40).optional(),
  moods: z.array(z.enum(['negative', 'neutral', 'positive'])).optional(),
  offensive: z.boolean().optional(),
  intents: z.array(z.enum(INTENTS)).optional(),
  langs: z.array(z.enum(['en', 'tr', 'ru', 'other'])).optional(),
  channels: z.array(id).optional(),
  kinds: z.array(z.enum(KINDS)).optional(),
  /** Of reviews: one and two, three, four and five. */
  stars: z.array(z.enum(STARS)).optional(),
  persons: z.array(id).optional(),
  firstTime: z.boolean().optional(),
  /** Whether the channel answers at that hour. */
  open: z.boolean().optional(),
})

const labelName = z.string().trim().min(1).max(40)

export const Deed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('label'), labels: z.array(labelName).min(1).max(5) }),
  /** Null gives it to whoever's turn it is. */
  z.object({ deed: z.literal('assign'), to: z.string().max(100).nullable() }),
  z.object({ deed: z.literal('weigh'), points: z.number().int().min(-60).max(60) }),
  z.object({ deed: z.literal('later'), until: z.enum(PUT_OFF) }),
  z.object({ deed: z.literal('done') }),
  /** By a published rule of the page, or it does not happen. */
  z.object({ deed: z.literal('hide'), pageRuleId: id }),
  z.object({ deed: z.literal('draft'), savedReplyId: id }),
])

export type Conditions = z.output<typeof Conditions>
export type Deed = z.output<typeof Deed>

export type Rule = {
  id: string
  name: string
  isOn: boolean
  stops: boolean
  conditions: Conditions
  deeds: Deed[]
  precisionWanted: number
}

/** What a rule looks at. */
export type Heard = {
  text: string
  mood: MoodLabel
  offensive: boolean
  intents: readonly Intent[]
  lang: Spoken
  channelId: string
  kind: ThreadKind
  /** Of five, in a review. */
  stars: number | null
  personId: string | null
  firstTime: boolean
  open: boolean
}

export function matches(conditions: Conditions, heard: Heard): boolean {
  const { words, moods, offensive, intents, langs, channels, kinds, stars, persons, firstTime, open } = conditions
  if (Object.values(conditions).every((one) => one === undefined)) return false
  return (
    (words === undefined || saysOne(heard.text, words)) &&
    (moods === undefined || moods.includes(heard.mood)) &&
    (offensive === undefined || offensive === heard.offensive) &&
    (intents === undefined || intents.some((intent) => heard.intents.includes(intent))) &&
    (langs === undefined || langs.includes(heard.lang)) &&
    (channels === undefined || channels.includes(heard.channelId)) &&
    (kinds === undefined || kinds.includes(heard.kind)) &&
    (stars === undefined || (heard.stars !== null && stars.includes(sortOf(heard.stars)))) &&
    (persons === undefined || (heard.personId !== null && persons.includes(heard.personId))) &&
    (firstTime === undefined || firstTime === heard.firstTime) &&
    (open === undefined || open === heard.open)
  )
}

/** The rules that act on something, in their order; the first that stops is the last. */
export function rulesFor(rules: readonly Rule[], heard: Heard): Rule[] {
  const found: Rule[] = []
  for (const rule of rules) {
    if (!matches(rule.conditions, heard)) continue
    found.push(rule)
    if (rule.stops) break
  }
  return found
}

/** Words and phrases in any writing; the last word of a phrase may go on, as Turkish and Russian words do. */
function saysOne(text: string, words: readonly string[]): boolean {
  const said = ` ${tokensOf(text).join(' ')}`
  return words.some((phrase) => {
    const tokens = tokensOf(phrase)
    return tokens.length > 0 && said.includes(` ${tokens.join(' ')}`)
  })
}

/** What the desk must be right about before a rule may act by itself: label by label. */
export function restsOn({ moods, offensive, intents }: Conditions): { question: Question; label: string }[] {
  return [
    ...(moods ?? []).map((label) => ({ question: 'mood' as const, label })),
    ...(offensive === undefined ? [] : [{ question: 'offence' as const, label: offensive ? 'yes' : 'no' }]),
    ...(intents ?? []).flatMap((intent) => (intent === 'greeting' ? [] : [{ question: intent, label: 'yes' }])),
  ]
}

/** Deeds that take something away from people; what is only sorted may be sorted wrongly now and then. */
export const isGrave = ({ deed }: Deed): boolean => deed === 'hide' || deed === 'done' || deed === 'later'
