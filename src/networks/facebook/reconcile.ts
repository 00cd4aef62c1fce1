import type { Called } from '../call.ts'
import { get, placeOf } from '../graph/call.ts'
import { type Candidate, CLOCKS_DIFFER, soughtAmong } from '../graph/own.ts'
import type { Intent, Line, Reconciled } from '../network.ts'
import { linkTo, messageId, parseRef } from './refs.ts'
import { COMMENT, commentsShape, MESSAGE, postsShape, talksShape, VERSION } from './shapes.ts'

const TOGETHER = 100

/** Looks for the intent where it should stand: among our posts, under its comment, or in the talk with the person. */
export const reconcile = async (line: Line, intent: Intent): Promise<Reconciled> =>
  soughtAmong(line, intent, await candidates(line, intent))

type Found = Called<{ candidates: Candidate[]; all: boolean }>

async function candidates(line: Line, { target, notBefore }: Intent): Promise<Found> {
  const place = placeOf(line, VERSION)
  const page = line.account.id
  const ref = target ? parseRef(target.id, page) : null
  if (ref?.kind === 'message') {
    const told = await get(place, `${page}/conversations`, {
      says: { platform: 'messenger', user_id: ref.person, fields: `messages.limit(${TOGETHER}){${MESSAGE}}` },
      shape: talksShape,
    })
    return seen(told, ({ data }) =>
      data.flatMap(({ messages }) =>
        (messages?.data ?? []).flatMap(({ id, message: text, created_time: at, from }) =>
          from.id === page ? [{ id: messageId(ref.person, id), url: line.account.url, text, at }] : [],
        ),
      ),
    )
  }
  if (ref) {
    const told = await get(place, `${ref.id}/comments`, {
      says: { fields: COMMENT, filter: 'stream', order: 'reverse_chronological', limit: TOGETHER },
      shape: commentsShape,
    })
    return seen(told, ({ data }) =>
      data
        .filter(({ parent, from }) => from?.id === page && (ref.kind !== 'comment' || parent?.id === ref.id))
        .map(({ id, message: text, created_time: at }) => ({ id, url: linkTo(id, page), text, at })),
    )
  }
  const since = Math.floor(notBefore.subtract(CLOCKS_DIFFER).epochMilliseconds / 1000)
  const told = await get(place, `${page}/published_posts`, {
    says: { fields: 'id,message,created_time', since, limit: TOGETHER },
    shape: postsShape,
  })
  return seen(told, ({ data }) =>
    data.map(({ id, message: text, created_time: at }) => ({ id, url: linkTo(id, page), text, at })),
  )
}

const seen = <T extends { next?: string | null }>(called: Called<T>, change: (value: T) => Candidate[]): Found =>
  called.ok ? { ...called, value: { candidates: change(called.value), all: !called.value.next } } : called
