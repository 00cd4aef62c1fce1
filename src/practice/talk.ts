import type { Lang } from '#platform/words.ts'
import { DAY_TALK } from './cast/day-talk.ts'
import type { Person } from './cast/neighbours.cast.ts'
import { EN } from './cast/talk.en.cast.ts'
import { RU } from './cast/talk.ru.cast.ts'
import { TR } from './cast/talk.tr.cast.ts'

export const GRIEFS = ['cold', 'stale', 'burnt', 'order', 'queue', 'rude', 'late', 'price'] as const
export const ASKED = ['hours', 'gluten', 'cake', 'delivery', 'vegan', 'card'] as const

export type Grief = (typeof GRIEFS)[number]
export type Asked = (typeof ASKED)[number]

/** What people of one language say; `{he|she}` is said by the speaker's gender. */
export type Talk = {
  questions: Record<Asked, readonly string[]>
  complaints: Record<Grief, readonly string[]>
  /** Said by others below an unanswered complaint. */
  same: Record<Grief | 'any', readonly string[]>
  praise: readonly string[]
  jokes: readonly string[]
  spam: readonly string[]
  thanks: readonly string[]
  calmed: readonly string[]
  angrier: readonly string[]
  /** Said to an answer in a language the person does not read. */
  otherLanguage: readonly string[]
  sighs: readonly string[]
  /** Answers to an open question; `{choice}` is one of what was offered. */
  choices: readonly string[]
  opinions: readonly string[]
  agrees: readonly string[]
  disagrees: readonly string[]
  town: readonly string[]
  /** Two neighbours in turn. */
  quarrels: readonly (readonly string[])[]
}

const TALK: Record<Lang, Talk> = { en: EN, tr: TR, ru: RU }

const KINDS = [
  'question',
  'complaint',
  'same',
  'praise',
  'joke',
  'spam',
  'thanks',
  'calmed',
  'angrier',
  'otherLanguage',
  'sigh',
  'choice',
  'opinion',
  'agree',
  'disagree',
  'town',
] as const

export type Kind = (typeof KINDS)[number]

type Meaning = { kind: Kind; lang: Lang; topic: Grief | Asked | null }

export function sentences(kind: Kind, lang: Lang, topic: Grief | null = null): readonly string[] {
  const talk = TALK[lang]
  switch (kind) {
    case 'question':
      return inTurn(Object.values(talk.questions))
    case 'complaint':
      return inTurn(Object.values(talk.complaints))
    case 'same':
      return topic ? [...talk.same[topic], ...talk.same.any] : talk.same.any
    case 'joke':
      return talk.jokes
    case 'sigh':
      return talk.sighs
    case 'choice':
      return talk.choices
    case 'opinion':
      return talk.opinions
    case 'agree':
      return talk.agrees
    case 'disagree':
      return talk.disagrees
    default:
      return talk[kind]
  }
}

export const quarrels = (lang: Lang) => TALK[lang].quarrels

/** Every topic once before any comes again. */
const inTurn = (lists: readonly (readonly string[])[]): string[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, i) => i).flatMap((i) =>
    lists.flatMap((list) => list[i] ?? []),
  )

/** A sentence as this person says it. */
export const spoken = (sentence: string, { gender }: Pick<Person, 'gender'>): string =>
  sentence.replaceAll(/\{([^|}]*)\|([^}]*)\}/g, (_, he: string, she: string) => (gender === 'm' ? he : she))

/** Without the names it is addressed to. */
export const bare = (text: string): string => text.replace(/^(?:@[\w.@-]+\s+)+/, '').trim()

const meanings = new Map(
  (['en', 'tr', 'ru'] as const).flatMap((lang) =>
    [...told(lang)].flatMap(([sentence, meaning]) =>
      (['m', 'f'] as const).map((gender) => [spoken(sentence, { gender }), meaning] as const),
    ),
  ),
)

function* told(lang: Lang): Generator<[string, Meaning]> {
  for (const topic of ASKED)
    for (const one of TALK[lang].questions[topic]) yield [one, { kind: 'question', lang, topic }]
  for (const topic of GRIEFS) {
    for (const one of TALK[lang].complaints[topic]) yield [one, { kind: 'complaint', lang, topic }]
    for (const one of TALK[lang].same[topic]) yield [one, { kind: 'same', lang, topic }]
  }
  for (const one of TALK[lang].same.any) yield [one, { kind: 'same', lang, topic: null }]
  for (const kind of KINDS) {
    if (kind === 'question' || kind === 'complaint' || kind === 'same') continue
    for (const one of sentences(kind, lang)) yield [one, { kind, lang, topic: null }]
  }
  for (const [kind, all] of toldOnDays(lang)) for (const one of all) yield [one, { kind, lang, topic: null }]
}

/** The parts of the days of practice. */
function toldOnDays(lang: Lang): [Kind, readonly string[]][] {
  const { launch, holiday, trend, conflict, crisis, reminders, removed, tactless } = DAY_TALK[lang]
  return [
    ['question', [...launch.asks, ...holiday.asks, ...trend.asks, ...crisis.asks, crisis.result]],
    [
      'complaint',
      [
        launch.grumble,
        launch.soldOut,
        launch.pricey,
        holiday.closed,
        conflict.third,
        crisis.first,
        crisis.child,
        crisis.silence,
      ],
    ],
    ['same', crisis.same],
    ['angrier', [...reminders, ...removed, ...tactless]],
    ['sigh', conflict.tired],
    ['town', [...trend.talk, ...conflict.lines]],
  ]
}

/** What a neighbour meant; null when these words are nobody's part. */
export const meaningOf = (text: string): Meaning | null => meanings.get(bare(text)) ?? null
