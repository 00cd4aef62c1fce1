import { type Called, failed } from '../call.ts'
import type { Actor, Deed, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { isVideo } from './items.ts'
import { ofChannel, oneComment, threads } from './list.ts'
import { nothing } from './shapes.ts'

/** How far back something is looked for that a person has written. */
const MAX_PAGES = 5

export const act: Actor = {
  async perform(line, { action, refId }): Promise<Outcome> {
    switch (action) {
      case 'hide':
        return isVideo(refId) ? unsupported : moderate(line, refId, [['moderationStatus', 'heldForReview']])
      case 'unhide':
        return isVideo(refId) ? unsupported : moderate(line, refId, [['moderationStatus', 'published']])
      case 'delete':
        return remove(line, refId)
      case 'block':
        return block(line, refId)
      default:
        return unsupported
    }
  },
}

type Words = readonly (readonly [string, string])[]

async function moderate(line: Line, commentId: string, words: Words, refId = commentId): Promise<Outcome> {
  const query = [['id', commentId], ...words] as const
  const path = '/youtube/v3/comments/setModerationStatus'
  return outcomeOf(await call(placeOf(line), { method: 'POST', path, query, shape: nothing }), () => ref(refId))
}

/** Only its writer deletes a comment; the channel rejects those of others, which nobody sees again either. */
async function remove(line: Line, refId: string): Promise<Outcome> {
  const place = placeOf(line)
  const query = [['id', refId]] as const
  if (isVideo(refId))
    return gone(await call(place, { method: 'DELETE', path: '/youtube/v3/videos', query, shape: nothing }), refId)
  const seen = await oneComment(line, refId)
  if (!seen.ok) return seen.error.reason === 'not-found' ? done(refId, seen) : notSent(seen)
  if (!seen.value) return done(refId, seen)
  if (seen.value.snippet.authorChannelId?.value !== line.account.id)
    return moderate(line, refId, [['moderationStatus', 'rejected']])
  return gone(await call(place, { method: 'DELETE', path: '/youtube/v3/comments', query, shape: nothing }), refId)
}

/** YouTube bans the writer of a comment that is being rejected, so his newest one is looked for. */
async function block(line: Line, personId: string): Promise<Outcome> {
  let token: string | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called: Awaited<ReturnType<typeof threads>> = await threads(line, ofChannel(line), token)
    if (!called.ok) return notSent(called)
    const theirs = called.value.items
      .flatMap(({ snippet, replies }) => [snippet.topLevelComment, ...(replies?.comments ?? [])])
      .find(({ snippet }) => snippet.authorChannelId?.value === personId)
    const ban: Words = [
      ['moderationStatus', 'rejected'],
      ['banAuthor', 'true'],
    ]
    if (theirs) return moderate(line, theirs.id, ban, personId)
    token = called.value.nextPageToken ?? null
    if (token === null) break
  }
  return { state: 'rejected', error: failed('not-found').error, rate: null }
}

const ref = (id: Deed['refId']) => ({ id, url: '' })

const done = (id: string, { rate }: Pick<Outcome, 'rate'>): Outcome => ({ state: 'live', ref: ref(id), rate })

const gone = (called: Called<unknown>, id: string): Outcome =>
  !called.ok && called.error.reason === 'not-found' ? done(id, called) : outcomeOf(called, () => ref(id))

/** Nothing but a question was asked so far. */
const notSent = (called: Extract<Called<unknown>, { ok: false }>): Outcome =>
  called.certain ? outcomeOf(called, () => ref('')) : { state: 'not-sent', error: called.error, rate: called.rate }
