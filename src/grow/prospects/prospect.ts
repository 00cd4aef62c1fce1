import { classify } from '#language'
import { createHash } from 'node:crypto'
import type { Fits } from '../audience/persona.ts'

export const STATES = ['new', 'kept', 'answered', 'dismissed', 'came'] as const

export type State = (typeof STATES)[number]

/** Somebody who wrote something we listen for. */
/** Who somebody is; their id means them at home, which is one server or, where it is empty, the whole network. */
export type Whom = { network: string; home: string; person: string }

export type Acquaintance = Whom & { how: 'follows' | 'spoke' }

export type Found = Whom & {
  handle: string
  name: string
  url: string
  said: Said[]
}

export type Said = {
  url: string
  text: string
  place: string
  about: string
  lang: string | null
  at: Temporal.Instant
}

export const REASONS = ['asks', 'wants', 'complains', 'in-target', 'several', 'today'] as const

export type Reason = (typeof REASONS)[number]

const POINTS: Record<Reason, number> = { asks: 4, wants: 4, complains: 2, 'in-target': 3, several: 2, today: 1 }
const OUT_OF_TARGET = -4

export type Ranked = { points: number; reasons: Reason[]; fits: Fits; lang: string | null }

/** Why somebody is worth a useful answer: what they ask, whether they are the right one, how fresh it is. Null for advertising. */
export function rank(
  said: readonly Said[],
  now: Temporal.Instant,
  fitOf: (one: { languages: readonly string[]; words: string }) => Fits,
): Ranked | null {
  const read = said.map(({ text, lang }) => classify(text, lang))
  if (read.every(({ intents }) => intents.includes('spam'))) return null
  const intends = (intent: 'question' | 'request' | 'complaint') => read.some(({ intents }) => intents.includes(intent))
  const languages = [...new Set(read.map(({ lang }) => lang).filter((lang) => lang !== 'other'))]
  const fits = fitOf({ languages, words: said.map(({ text }) => text).join(' ') })
  const isToday = said.some(({ at }) => at.until(now).total('hours') < DAY_HOURS)
  const reasons = REASONS.filter(
    (reason) =>
      ({
        asks: intends('question'),
        wants: intends('request'),
        complains: intends('complaint'),
        'in-target': fits === 'yes',
        several: said.length > 1,
        today: isToday,
      })[reason],
  )
  const points = reasons.reduce((sum, reason) => sum + POINTS[reason], fits === 'no' ? OUT_OF_TARGET : 0)
  return { points, reasons, fits, lang: languages[0] ?? null }
}

const DAY_HOURS = 24

/** What somebody wrote in several places is one person, as far as a network says so. */
export function gathered(found: readonly (Omit<Found, 'said'> & { said: Said })[]): Found[] {
  return [...Map.groupBy(found, nameOf)].flatMap(([, same]) => {
    const [first] = same
    const said = [...new Map(same.map((one) => [one.said.url, one.said])).values()]
    return first ? [{ ...first, said: said.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)) }] : []
  })
}

export const nameOf = ({ network, home, person }: Whom): string =>
  [network, ...(home === '' ? [] : [home]), person].join('/')

/** Knows somebody again without saying who it is. */
export const hashOf = (workspaceId: string, whom: Whom): string =>
  createHash('sha256')
    .update(`${workspaceId}/${nameOf(whom)}`)
    .digest('base64url')
