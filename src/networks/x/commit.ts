import * as z from 'zod'
import type { Intent, Line, Outcome, PreparedPart } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { pageOf } from './items.ts'
import { reconcile } from './reconcile.ts'

/** By then whatever we sent before would stand among our posts. */
const SHOWN_AFTER_MINUTES = 5

const madeShape = z.object({ data: z.object({ id: z.string() }) })

/** Publishes with one request. X keeps no key, but it refuses the same words twice, which is as good as being told. */
export async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const { draft, target } = intent
  const media = draft.media.flatMap(({ id }) => parts.filter((part) => part.media === id).map((part) => part.remoteId))
  const called = await call(placeOf(line), {
    method: 'POST',
    path: '/2/tweets',
    json: {
      text: draft.text,
      ...(target ? { reply: { in_reply_to_tweet_id: target.id } } : {}),
      ...(media.length > 0 ? { media: { media_ids: media } } : {}),
      ...(draft.poll ? { poll: { options: draft.poll.options, duration_minutes: draft.poll.minutes } } : {}),
    },
    shape: madeShape,
  })
  if (!called.ok && called.error.reason === 'duplicate') return seenBefore(line, intent, called)
  return outcomeOf(called, ({ data }) => ({ id: data.id, url: pageOf(data.id, line.account.handle.slice(1)) }))
}

/** The same words stand there already: ours, when an answer was lost; or older ones, which no waiting will change. */
async function seenBefore(
  line: Line,
  intent: Intent,
  { error, rate }: Pick<Extract<Outcome, { state: 'unknown' }>, 'error' | 'rate'>,
): Promise<Outcome> {
  const found = await reconcile(line, { ...intent, lastSentAt: null })
  if (found.state === 'found') return { state: 'live', ref: found.ref, rate: found.rate }
  const isLong = line.http.now().since(intent.notBefore).total('minutes') > SHOWN_AFTER_MINUTES
  return found.state === 'absent' && isLong ? { state: 'rejected', error, rate } : { state: 'unknown', error, rate }
}
