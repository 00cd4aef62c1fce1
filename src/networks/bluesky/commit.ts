import type * as z from 'zod'
import type { Intent, Line, Outcome, PreparedPart } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { peopleShape, replyShape } from './around.ts'
import { pageOf, POST } from './at-uri.ts'
import { call, placeOf } from './call.ts'
import { cardShape } from './card.ts'
import { facetsOf, namesIn } from './facets.ts'
import { imageShape } from './image.ts'
import { answerPart, cardPart, linkOf, peoplePart } from './prepare.ts'
import { strongRef } from './shapes.ts'
import { tidOf } from './tid.ts'

/**
 * Publishes by putting the record under a key that only this intent has: the same bytes under the same key are the same post, however
 * often they are put there. Creating would answer a repeat with a server error.
 */
export async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const { account } = line
  const called = await call(placeOf(line), {
    does: 'com.atproto.repo.putRecord',
    json: { repo: account.id, collection: POST, rkey: keyOf(intent), record: recordOf(intent, parts) },
    shape: strongRef,
  })
  return outcomeOf(called, ({ uri }) => ({ id: uri, url: pageOf(uri, account.handle.slice(1)) }))
}

export const keyOf = ({ key, notBefore }: Intent): string => tidOf(key, notBefore)

/** Made of nothing but the intent and its parts, or a repeat would be another record. */
function recordOf({ draft, target, notBefore }: Intent, parts: readonly PreparedPart[]) {
  const { text, language, media } = draft
  const names = namesIn(text)
  const people = readPart(parts, peoplePart(names), peopleShape)
  const facets = facetsOf(text, new Map(Object.entries(people ?? {})))
  const reply = target ? readPart(parts, answerPart(target.id), replyShape) : null
  if (target && !reply) throw new Error('an answer is committed before it was prepared')
  const embed = media.length > 0 ? imagesOf(media, parts) : cardIn(text, parts)
  return {
    $type: POST,
    text,
    createdAt: notBefore.toString({ fractionalSecondDigits: 3 }),
    ...(language ? { langs: [language] } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    ...(reply ? { reply } : {}),
    ...(embed ? { embed } : {}),
  }
}

function imagesOf(media: Intent['draft']['media'], parts: readonly PreparedPart[]) {
  const images = media.map(({ id, alt }) => {
    const up = readPart(parts, id, imageShape)
    if (!up) throw new Error('a picture is committed before it is up')
    return { alt, image: up.blob, aspectRatio: { width: up.width, height: up.height } }
  })
  return { $type: 'app.bsky.embed.images', images }
}

function cardIn(text: string, parts: readonly PreparedPart[]) {
  const uri = linkOf(text)
  const card = uri === null ? null : readPart(parts, cardPart(uri), cardShape)
  if (uri === null || !card) return null
  const { title, description, thumb } = card
  return { $type: 'app.bsky.embed.external', external: { uri, title, description, ...(thumb ? { thumb } : {}) } }
}

function readPart<Shape extends z.ZodType>(
  parts: readonly PreparedPart[],
  name: string,
  shape: Shape,
): z.infer<Shape> | null {
  const part = parts.find(({ media }) => media === name)
  return part ? shape.parse(JSON.parse(part.remoteId)) : null
}
