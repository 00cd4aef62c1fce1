import * as z from 'zod'
import { idShape, placeOf, post, get } from '../graph/call.ts'
import type { Draft, Intent, Line, Outcome, PreparedPart, RemoteRef } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { refusal } from '../prepared.ts'
import { plainLinks } from '../text/links.ts'
import { linkTo, messageId, parseRef } from './refs.ts'
import { reconcile } from './reconcile.ts'
import { VERSION } from './shapes.ts'

const VIDEO_POLL_MS = 5000

/** Publishes with exactly one request: on the page, under a post or a comment, or to one person. */
export async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const target = intent.target ? parseRef(intent.target.id, line.account.id) : null
  if (intent.target && !target) return { state: 'rejected', error: refusal('not-found'), rate: null }
  if (target?.kind === 'message') return toPerson(line, intent, target.person)
  const names = intent.draft.media.flatMap(({ id }) => parts.filter(({ media }) => media === id))
  const video = names.find(({ remoteId }) => remoteId.includes(':'))
  if (video) return asVideo(line, intent, video.remoteId)
  const sent = target
    ? await post(placeOf(line, VERSION), `${target.id}/comments`, {
        says: { message: intent.draft.text, attachment_id: names[0]?.remoteId },
        shape: idShape,
      })
    : await post(placeOf(line, VERSION), `${line.account.id}/feed`, {
        says: { message: intent.draft.text, ...attached(intent.draft, names) },
        shape: idShape,
      })
  // The same words stand there already: ours, when an answer was lost; or those of another post, which no waiting will change.
  if (!sent.ok && sent.error.reason === 'duplicate')
    return seenBefore(line, intent, { error: sent.error, rate: sent.rate })
  return outcomeOf(sent, ({ id }) => refTo(line, id))
}

/** A link alone is shown as a card, which the page makes itself when it is told which link. */
function attached({ text }: Draft, names: readonly PreparedPart[]): Record<string, string> {
  const [link] = plainLinks(text)
  if (names.length === 0) return link ? { link: text.slice(link.from, link.to) } : {}
  return Object.fromEntries(
    names.map(({ remoteId }, at) => [`attached_media[${at}]`, JSON.stringify({ media_fbid: remoteId })]),
  )
}

async function seenBefore(
  line: Line,
  intent: Intent,
  refused: Pick<Extract<Outcome, { state: 'rejected' }>, 'error' | 'rate'>,
): Promise<Outcome> {
  const found = await reconcile(line, { ...intent, lastSentAt: null })
  if (found.state === 'found') return { state: 'live', ref: found.ref, rate: found.rate }
  return { state: found.state === 'absent' ? 'rejected' : 'unknown', ...refused }
}

/** The end of the upload is what publishes a video; it is seen once it has been made ready. */
async function asVideo(line: Line, { draft }: Intent, name: string): Promise<Outcome> {
  const [video = '', session = ''] = name.split(':')
  const sent = await post(placeOf(line, VERSION), `${line.account.id}/videos`, {
    says: { upload_phase: 'finish', upload_session_id: session, description: draft.text },
    shape: z.object({ success: z.literal(true) }),
  })
  if (!sent.ok) return outcomeOf(sent, () => refTo(line, video))
  return { state: 'processing', ticket: video, pollAfterMs: VIDEO_POLL_MS, rate: sent.rate }
}

const videoShape = z.object({
  post_id: z.string().optional(),
  status: z.object({ video_status: z.string() }).optional(),
})

/** A video that was taken has a post once it can be seen. */
export async function confirm(line: Line, _: Intent, ticket: string): Promise<Outcome> {
  const told = await get(placeOf(line, VERSION), ticket, { says: { fields: 'post_id,status' }, shape: videoShape })
  if (!told.ok) return { state: 'processing', ticket, pollAfterMs: VIDEO_POLL_MS, rate: told.rate }
  const { post_id: id, status } = told.value
  if (status?.video_status === 'error')
    return {
      state: 'rejected',
      error: { ...refusal('media'), about: { said: 'video_status: error' } },
      rate: told.rate,
    }
  if (status?.video_status !== 'ready')
    return { state: 'processing', ticket, pollAfterMs: VIDEO_POLL_MS, rate: told.rate }
  const { id: page } = line.account
  const whole = id === undefined ? ticket : id.includes('_') ? id : `${page}_${id}`
  return { state: 'live', ref: refTo(line, whole), rate: told.rate }
}

async function toPerson(line: Line, { draft }: Intent, person: string): Promise<Outcome> {
  const sent = await post(placeOf(line, VERSION), `${line.account.id}/messages`, {
    says: {
      recipient: JSON.stringify({ id: person }),
      messaging_type: 'RESPONSE',
      message: JSON.stringify({ text: draft.text }),
    },
    shape: z.object({ message_id: z.string() }),
  })
  return outcomeOf(sent, ({ message_id: id }) => ({ id: messageId(person, id), url: line.account.url }))
}

const refTo = ({ account }: Line, id: string): RemoteRef => ({ id, url: linkTo(id, account.id) })
