import * as z from 'zod'
import { idShape, placeOf, post } from '../graph/call.ts'
import { commitContainer, prepareContainer } from '../graph/container.ts'
import type { Intent, Line, NetworkError, Outcome, Publisher } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { refusal } from '../prepared.ts'
import { measureText } from '../text.ts'
import { ANSWER_LETTERS, CAROUSEL, IMAGE_BYTES, IMAGES, TAGS, VIDEO_BYTES, VIDEOS } from './abilities.ts'
import { kitchen } from './kitchen.ts'
import { reconcile } from './reconcile.ts'
import { answerId, commentId, messageId, parseRef, type Ref } from './refs.ts'
import { VERSION } from './shapes.ts'

/** A post is a container first, which can be published only once; an answer is a single request. */
export const publish: Publisher = {
  async prepare(line, intent, stored) {
    const objection = objectionTo(line, intent)
    if (objection) return { state: 'rejected', parts: [...stored], error: objection, rate: null }
    return intent.target ? { state: 'ready', parts: [], rate: null } : prepareContainer(kitchen, line, intent, stored)
  },

  async commit(line, intent, parts) {
    if (!intent.target) return commitContainer(kitchen, line, intent, parts)
    const ref = parseRef(intent.target.id)
    return ref ? answer(line, intent, ref) : { state: 'rejected', error: refusal('not-found'), rate: null }
  },

  reconcile,
}

const TAG = /(?<![\p{L}\p{N}_&/#])#[\p{L}\p{N}_]+/gu

/** What Instagram would refuse, told before anything is made. */
function objectionTo({ account }: Line, { draft, target }: Intent): NetworkError | null {
  const { media, poll, text } = draft
  if (poll) return refusal('unsupported')
  if (target) {
    if (media.length > 0) return refusal('unsupported')
    return text.length > ANSWER_LETTERS && parseRef(target.id)?.kind !== 'message'
      ? wrong(`${text.length} > ${ANSWER_LETTERS}`)
      : null
  }
  const rule = account.can.publish?.text
  if (rule && !measureText(rule, text).fits) return wrong(`> ${rule.max}`)
  if ((text.match(TAG) ?? []).length > TAGS) return wrong(`> ${TAGS} #`)
  if (media.length === 0) return unfit('0')
  if (media.length > CAROUSEL) return unfit(`${media.length} > ${CAROUSEL}`)
  const foreign = media.find(({ mime }) => !IMAGES.includes(mime) && !VIDEOS.includes(mime))
  if (foreign) return unfit(foreign.mime)
  const large = media.find(({ mime, sizeBytes }) => sizeBytes > (VIDEOS.includes(mime) ? VIDEO_BYTES : IMAGE_BYTES))
  if (large) return unfit(`${large.sizeBytes} bytes`)
  // Without an address Instagram would have nothing to fetch.
  return media.some(({ address }) => address === null) ? refusal('no-address') : null
}

const wrong = (words: string): NetworkError => ({ ...refusal('validation'), about: { said: words } })
const unfit = (words: string): NetworkError => ({ ...refusal('media'), about: { said: words } })

async function answer(line: Line, { draft: { text } }: Intent, ref: Ref): Promise<Outcome> {
  const place = placeOf(line, VERSION)
  const { id: me, url } = line.account
  switch (ref.kind) {
    case 'post': {
      const sent = await post(place, `${ref.media}/comments`, { says: { message: text }, shape: idShape })
      return outcomeOf(sent, ({ id }) => ({ id: commentId(ref.media, id), url }))
    }
    case 'comment': {
      // An answer to an answer stands beside it, under the same comment.
      const sent = await post(place, `${ref.top}/replies`, { says: { message: text }, shape: idShape })
      return outcomeOf(sent, ({ id }) => ({ id: answerId(ref.media, ref.top, id), url }))
    }
    case 'mention': {
      const says = { media_id: ref.media, message: text }
      const sent = await post(place, `${me}/mentions`, { says, shape: idShape })
      return outcomeOf(sent, ({ id }) => ({ id: commentId(ref.media, id), url }))
    }
    case 'message': {
      const says = { recipient: JSON.stringify({ id: ref.person }), message: JSON.stringify({ text }) }
      const sent = await post(place, `${me}/messages`, { says, shape: z.object({ message_id: z.string() }) })
      return outcomeOf(sent, ({ message_id: id }) => ({ id: messageId(ref.person, id), url }))
    }
  }
}
