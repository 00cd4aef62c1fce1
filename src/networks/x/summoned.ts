import { failed } from '../call.ts'
import type { Line, NetworkError, Rate, Target } from '../network.ts'
import { call, placeOf } from './call.ts'
import { FIELDS, oneShape, type Tweet } from './shapes.ts'

type May = { ok: true; rate: Rate | null } | { ok: false; error: NetworkError; certain: boolean; rate: Rate | null }

/** X lets us answer ourselves, and those who named us, answered us or quoted us; nobody else. */
export async function mayAnswer(line: Line, { id, handle }: Target): Promise<May> {
  // Our own thread is never asked about.
  if (handle === null) return { ok: true, rate: null }
  const called = await call(placeOf(line), {
    path: `/2/tweets/${encodeURIComponent(id)}`,
    query: FIELDS,
    shape: oneShape,
  })
  if (!called.ok) return called
  const { data, includes } = called.value
  if (!data) return { ok: false, error: failed('not-found').error, certain: true, rate: called.rate }
  return isAsked(data, includes?.tweets ?? [], line)
    ? { ok: true, rate: called.rate }
    : { ok: false, error: failed('unasked').error, certain: true, rate: called.rate }
}

function isAsked(tweet: Tweet, around: readonly Tweet[], { account }: Line): boolean {
  if (tweet.author_id === account.id || tweet.in_reply_to_user_id === account.id) return true
  const named = tweet.entities?.mentions?.some(
    ({ username }) => `@${username}`.toLowerCase() === account.handle.toLowerCase(),
  )
  const quoted = tweet.referenced_tweets?.filter(({ type }) => type === 'quoted').map(({ id }) => id) ?? []
  return named === true || around.some(({ id, author_id: by }) => by === account.id && quoted.includes(id))
}
