import type { Intent, Line, Preparation, PreparedPart, Rate } from '../network.ts'
import { isPassing } from '../outcome.ts'
import { mergeParts } from '../prepared.ts'
import { plainLinks } from '../text/links.ts'
import { peopleNamed, threadOf } from './around.ts'
import { cardOf } from './card.ts'
import { namesIn } from './facets.ts'
import { isStillUp, upload } from './image.ts'
import type { Made } from './made.ts'

type Need = { name: string; isGood: (remoteId: string, now: Temporal.Instant) => boolean; make: () => Promise<Made> }

/** Uploads the pictures and looks up everything the post must carry with it: whom it answers, whom it names, the card of its link. */
export async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts: PreparedPart[] = []
  let rate: Rate | null = null
  for (const { name, isGood, make } of needsOf(line, intent)) {
    const known = stored.find((part) => part.media === name && isGood(part.remoteId, line.http.now()))
    if (known) {
      parts.push(known)
      continue
    }
    const made = await make()
    rate = made.rate ?? rate
    if (!made.ok) {
      const state = !made.certain || isPassing(made.error.reason) ? 'not-sent' : 'rejected'
      return { state, parts: mergeParts(stored, parts), error: made.error, rate }
    }
    parts.push({ media: name, remoteId: made.remoteId, ready: true })
  }
  return { state: 'ready', parts, rate }
}

const always = () => true

function needsOf(line: Line, { draft, target }: Intent): Need[] {
  const names = namesIn(draft.text)
  const link = draft.media.length === 0 ? linkOf(draft.text) : null
  return [
    ...draft.media.map((media) => ({ name: media.id, isGood: isStillUp, make: () => upload(line, media) })),
    ...(target ? [{ name: answerPart(target.id), isGood: always, make: () => threadOf(line, target.id) }] : []),
    ...(names.length > 0 ? [{ name: peoplePart(names), isGood: always, make: () => peopleNamed(line, names) }] : []),
    ...(link === null ? [] : [{ name: cardPart(link), isGood: isStillUp, make: () => cardOf(line, link) }]),
  ]
}

/** Names of parts tell what they were made for, so that a corrected text is prepared anew. */
export const answerPart = (targetId: string): string => `answers ${targetId}`
export const peoplePart = (names: readonly string[]): string => `names ${names.join(' ')}`
export const cardPart = (link: string): string => `shows ${link}`

/** The link that gets a card: the first one. */
export const linkOf = (text: string): string | null =>
  plainLinks(text).map(({ from, to }) => text.slice(from, to))[0] ?? null
