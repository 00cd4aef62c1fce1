import type { Called } from '../call.ts'
import { get, listOf, placeOf } from '../graph/call.ts'
import { type Candidate, soughtAmong } from '../graph/own.ts'
import type { Intent, Line, Reconciled } from '../network.ts'
import { answerId, commentId, messageId, parseRef } from './refs.ts'
import { COMMENT, commentShape, commentsShape, manyMediaShape, MEDIA, MESSAGE, talksShape, VERSION } from './shapes.ts'

const POSTS = 50
const COMMENTS = 50
const MESSAGES = 20

/** Looks for the intent among our posts, under its comment, or in the talk with the person. */
export const reconcile = async (line: Line, intent: Intent): Promise<Reconciled> =>
  soughtAmong(line, intent, await candidates(line, intent))

type Found = Called<{ candidates: Candidate[]; all: boolean }>

async function candidates(line: Line, { target }: Intent): Promise<Found> {
  const place = placeOf(line, VERSION)
  const { id: me, url, handle } = line.account
  const ref = target ? parseRef(target.id) : null
  const isOurs = (one: { from?: { id: string } | undefined; username?: string | undefined }) =>
    one.from?.id === me || `@${one.username ?? ''}` === handle
  if (ref?.kind === 'message') {
    const told = await get(place, `${me}/conversations`, {
      says: { platform: 'instagram', user_id: ref.person, fields: `id,messages.limit(${MESSAGES}){${MESSAGE}}` },
      shape: talksShape,
    })
    return seen(told, ({ data }) =>
      data.flatMap(({ messages }) =>
        (messages?.data ?? []).flatMap(({ id, message: text, created_time: at, from }) =>
          from.id === me ? [{ id: messageId(ref.person, id), url, text, at }] : [],
        ),
      ),
    )
  }
  if (ref?.kind === 'comment') {
    const says = { fields: 'id,text,timestamp,username,from', limit: COMMENTS }
    const told = await get(place, `${ref.top}/replies`, { says, shape: listOf(commentShape) })
    return seen(told, ({ data }) =>
      data
        .filter(isOurs)
        .map(({ id, text, timestamp: at }) => ({ id: answerId(ref.media, ref.top, id), url, text, at })),
    )
  }
  if (ref) {
    const told = await get(place, `${ref.media}/comments`, {
      says: { fields: COMMENT, limit: COMMENTS },
      shape: commentsShape,
    })
    return seen(told, ({ data }) =>
      data.filter(isOurs).map(({ id, text, timestamp: at }) => ({ id: commentId(ref.media, id), url, text, at })),
    )
  }
  const told = await get(place, `${me}/media`, { says: { fields: MEDIA, limit: POSTS }, shape: manyMediaShape })
  // A container is published once whatever is asked of it, so posts that could not be seen do no harm.
  return told.ok
    ? {
        ...told,
        value: {
          candidates: told.value.data.map(({ id, caption: text, timestamp: at, permalink }) => ({
            id,
            url: permalink ?? url,
            text,
            at,
          })),
          all: true,
        },
      }
    : told
}

const seen = <T extends { next?: string | null }>(called: Called<T>, change: (value: T) => Candidate[]): Found =>
  called.ok ? { ...called, value: { candidates: change(called.value), all: !called.value.next } } : called
