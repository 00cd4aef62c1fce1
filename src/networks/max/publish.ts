import { type Called, failed } from '../call.ts'
import { formWith } from '../form.ts'
import { likeness } from '../likeness.ts'
import type {
  DraftMedia,
  Intent,
  Line,
  NetworkError,
  Outcome,
  PreparedPart,
  Publisher,
  Rate,
  Reconciled,
} from '../network.ts'
import { isPassing, outcomeOf } from '../outcome.ts'
import { mergeParts, refusal, stopped } from '../prepared.ts'
import { measureText } from '../text.ts'
import { IMAGE_BYTES, IMAGE_MIMES, VIDEO_BYTES, VIDEO_MIMES } from './abilities.ts'
import { call, placeOf } from './call.ts'
import { isOwn, spotOf } from './items.ts'
import { under } from './read.ts'
import { type Spot, spotId, spotIn } from './refs.ts'
import { arrivedShape, doneShape, doorShape, type Message, messagesShape, sentShape } from './shapes.ts'

const SETTLES_MS = 5000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const
const NEWEST = '100'

const prepare: Publisher['prepare'] = async (line, intent, stored) => {
  const wrong = objection(line, intent)
  if (wrong) return { state: 'rejected', parts: [...stored], error: wrong, rate: null }
  let parts: PreparedPart[] = [...stored]
  let rate: Rate | null = null
  for (const media of intent.draft.media) {
    if (parts.some((part) => part.media === media.id)) continue
    const told = await upload(line, media)
    if (!told.ok) {
      const isFile = told.error.reason === 'validation'
      return stopped(isFile ? { ...told, error: { ...told.error, reason: 'media' } } : told, parts)
    }
    parts = mergeParts(parts, [{ media: media.id, remoteId: told.value, ready: true }])
    rate = told.rate
  }
  return { state: 'ready', parts, rate }
}

/** First the address where the file goes, then the file; what comes back is the word by which a message carries it. */
async function upload(line: Line, media: DraftMedia): Promise<Called<string>> {
  const type = media.mime.startsWith('video/') ? 'video' : 'image'
  const place = placeOf(line)
  const door = await call(place, { method: 'POST', path: '/uploads', query: [['type', type]], shape: doorShape })
  if (!door.ok) return door
  const form = formWith([], [{ field: 'data', mime: media.mime, bytes: await media.bytes() }])
  const sent = await call(place, { method: 'POST', path: door.value.url, form, shape: arrivedShape })
  if (!sent.ok) return sent
  const token = Object.values(sent.value?.photos ?? {})[0]?.token ?? sent.value?.token ?? door.value.token
  return token ? { ...sent, value: token } : { ...failed('protocol'), certain: false, status: sent.status }
}

async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const { draft, target } = intent
  const spot = target ? placeFor(spotIn(target.id)) : null
  const attachments = draft.media.flatMap(({ id, mime }) => {
    const part = parts.find(({ media }) => media === id)
    return part ? [{ type: mime.startsWith('video/') ? 'video' : 'image', payload: { token: part.remoteId } }] : []
  })
  const link = spot?.link == null ? {} : { link: { type: 'reply', mid: spot.link } }
  const asked =
    spot?.post != null
      ? { path: `/messages/${spot.post}/comments`, json: { text: draft.text, ...link } }
      : {
          path: '/messages',
          query: [['chat_id', spot?.chat ?? line.account.id]] as const,
          json: { text: draft.text, ...(attachments.length > 0 ? { attachments } : {}), ...link },
        }
  const called = await call(placeOf(line), { method: 'POST', ...asked, shape: sentShape })
  return outcomeOf(called, ({ message }) => refOf(message, spot?.post ?? null, line))
}

type Place = { post: string | null; chat: string | null; link: string | null }

/** What answers a post is a comment on it; what answers a comment or a message points at it. */
function placeFor(spot: Spot): Place {
  if (spot.kind === 'post') return { post: spot.mid, chat: null, link: null }
  return spot.kind === 'comment'
    ? { post: spot.post, chat: null, link: spot.mid }
    : { post: null, chat: spot.chat, link: spot.mid }
}

/** Looks for the intent among what was said there since it can have been sent. */
async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const spot = intent.target ? placeFor(spotIn(intent.target.id)) : null
  const since = intent.notBefore.subtract(CLOCKS_DIFFER)
  const called =
    spot?.post != null
      ? await under(line, spot.post, since)
      : await since100(line, spot?.chat ?? line.account.id, since)
  if (!called.ok) {
    if (called.error.reason === 'not-found') return { state: 'absent', rate: called.rate }
    const passes = !called.certain || isPassing(called.error.reason)
    return { state: 'cannot-tell', askAgainMs: passes ? ASK_AGAIN_MS : null, error: called.error, rate: called.rate }
  }
  const found = called.value.find((message) => isOurs(message, line, intent, spot))
  if (found) return { state: 'found', ref: refOf(found, spot?.post ?? null, line), rate: called.rate }
  const sinceMs = intent.lastSentAt ? line.http.now().since(intent.lastSentAt).total('milliseconds') : SETTLES_MS
  const waitMs = Math.ceil(SETTLES_MS - sinceMs)
  return waitMs > 0
    ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate: called.rate }
    : { state: 'absent', rate: called.rate }
}

async function since100(line: Line, chat: string, since: Temporal.Instant): Promise<Called<Message[]>> {
  const query = [
    ['chat_id', chat],
    ['after', String(since.epochMilliseconds)],
    ['count', NEWEST],
  ] as const
  const called = await call(placeOf(line), { path: '/messages', query, shape: messagesShape })
  return called.ok ? { ...called, value: called.value.messages } : called
}

const isOurs = (message: Message, { account }: Line, { draft, taken }: Intent, spot: Place | null) =>
  isOwn(message, account) &&
  !taken.includes(spotId(spotOf(message, spot?.post ?? null))) &&
  (message.link?.message.mid ?? null) === (spot?.link ?? null) &&
  (message.body.attachments ?? []).filter(({ type }) => type === 'image' || type === 'video').length ===
    draft.media.length &&
  likeness(message.body.text ?? '', draft.text) === 1

const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const spot = spotIn(refId)
  const asked =
    spot.kind === 'comment'
      ? {
          path: `/messages/${spot.post}/comments`,
          query: [['comment_id', spot.mid]] as const,
          json: { text: draft.text },
        }
      : // Without a word about them pictures stay as they are.
        { path: '/messages', query: [['message_id', spot.mid]] as const, json: { text: draft.text, attachments: null } }
  return outcomeOf(await call(placeOf(line), { method: 'PUT', ...asked, shape: doneShape }), () => ({
    id: refId,
    url: '',
  }))
}

const refOf = (message: Message, post: string | null, { account }: Line) => ({
  id: spotId(spotOf(message, post ?? message.recipient.post_id ?? null)),
  url: message.url ?? account.url,
})

/** What can be told without asking MAX. */
function objection({ account }: Line, { draft, target }: Intent): NetworkError | null {
  const rules = account.can.publish
  if (!rules) return refusal('scope')
  if (draft.poll) return refusal('unsupported')
  if (!measureText(rules.text, draft.text).fits) return refusal('validation')
  // Comments carry words only.
  if (target && spotIn(target.id).kind !== 'message' && draft.media.length > 0) return refusal('media')
  return draft.media.length <= (rules.media?.max ?? 0) && draft.media.every(fits) ? null : refusal('media')
}

const fits = ({ mime, sizeBytes }: DraftMedia) =>
  IMAGE_MIMES.includes(mime) ? sizeBytes <= IMAGE_BYTES : VIDEO_MIMES.includes(mime) && sizeBytes <= VIDEO_BYTES

export const publish: Publisher = { prepare, commit, reconcile, edit }
