import type { Called } from '../call.ts'
import { get, placeOf } from '../graph/call.ts'
import { commitContainer, type Kitchen, prepareContainer } from '../graph/container.ts'
import { CLOCKS_DIFFER, soughtAmong } from '../graph/own.ts'
import type { DraftMedia, Intent, Line, NetworkError, Publisher, Reconciled } from '../network.ts'
import { refusal } from '../prepared.ts'
import { measureText } from '../text.ts'
import { CAROUSEL, IMAGE_BYTES, IMAGES, OPTION_LETTERS, OPTIONS, VIDEO_BYTES, VIDEOS } from './abilities.ts'
import { limitShape, postShape, postsShape, VERSION } from './shapes.ts'

const TOGETHER = 100

const isVideo = ({ mime }: DraftMedia) => VIDEOS.includes(mime)

const shown = (media: DraftMedia) => ({
  ...(isVideo(media)
    ? { media_type: 'VIDEO', video_url: media.address ?? '' }
    : { media_type: 'IMAGE', image_url: media.address ?? '' }),
  alt_text: media.alt.trim() || undefined,
})

const LETTERS = ['a', 'b', 'c', 'd'] as const

const pollOf = (options: readonly string[]) =>
  JSON.stringify(Object.fromEntries(options.map((option, at) => [`option_${LETTERS[at]}`, option])))

/** Posts and answers alike are containers first: what is published once is published never again. */
const kitchen: Kitchen = {
  place: (line) => placeOf(line, VERSION),
  create: 'threads',
  publish: 'threads_publish',
  status: 'status',
  words: 'error_message',
  item: (media) => ({ ...shown(media), is_carousel_item: true }),
  whole({ draft: { text, media, poll }, target }, children) {
    const [one] = media
    const about = { text: text || undefined, reply_to_id: target?.id }
    if (children.length > 0) return { media_type: 'CAROUSEL', children: children.join(','), ...about }
    return {
      ...(one ? shown(one) : { media_type: 'TEXT' }),
      ...about,
      poll_attachment: poll ? pollOf(poll.options) : undefined,
    }
  },
  quota,
  reconcile,
  async refTo(line, id) {
    const says = { fields: 'id,timestamp,permalink' }
    const told = await get(placeOf(line, VERSION), id, { says, shape: postShape })
    return { id, url: (told.ok ? told.value.permalink : null) ?? line.account.url }
  },
}

export const publish: Publisher = {
  async prepare(line, intent, stored) {
    const objection = objectionTo(line, intent)
    return objection
      ? { state: 'rejected', parts: [...stored], error: objection, rate: null }
      : prepareContainer(kitchen, line, intent, stored)
  },
  commit: (line, intent, parts) => commitContainer(kitchen, line, intent, parts),
  reconcile,
}

/** What Threads would refuse, told before anything is made. */
function objectionTo({ account }: Line, { draft }: Intent): NetworkError | null {
  const { media, poll, text } = draft
  const rule = account.can.publish?.text
  if (rule && !measureText(rule, text).fits) return said('validation', `> ${rule.max}`)
  const isPoll = poll && poll.options.length >= 2 && poll.options.length <= OPTIONS
  if (poll && (!isPoll || media.length > 0 || poll.options.some((one) => one.length > OPTION_LETTERS)))
    return said('validation', `${OPTIONS} × ${OPTION_LETTERS}`)
  if (media.length > CAROUSEL) return said('media', `${media.length} > ${CAROUSEL}`)
  const foreign = media.find(({ mime }) => !IMAGES.includes(mime) && !VIDEOS.includes(mime))
  if (foreign) return said('media', foreign.mime)
  const large = media.find((one) => one.sizeBytes > (isVideo(one) ? VIDEO_BYTES : IMAGE_BYTES))
  if (large) return said('media', `${large.sizeBytes} bytes`)
  return media.some(({ address }) => address === null) ? refusal('no-address') : null
}

const said = (reason: NetworkError['reason'], words: string): NetworkError => ({
  ...refusal(reason),
  about: { said: words },
})

/** Posts and answers have allowances of their own. */
async function quota(line: Line, { target }: Intent): Promise<Called<{ used: number; total: number }> | null> {
  const fields = target ? 'reply_quota_usage,reply_config' : 'quota_usage,config'
  const path = `${line.account.id}/threads_publishing_limit`
  const told = await get(placeOf(line, VERSION), path, { says: { fields }, shape: limitShape })
  const limit = told.ok ? told.value.data[0] : null
  const used = target ? limit?.reply_quota_usage : limit?.quota_usage
  const total = (target ? limit?.reply_config : limit?.config)?.quota_total
  return told.ok && used !== undefined && total !== undefined ? { ...told, value: { used, total } } : null
}

/** Our posts and our answers stand in lists of their own. */
async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const since = Math.floor(intent.notBefore.subtract(CLOCKS_DIFFER).epochMilliseconds / 1000)
  const path = `${line.account.id}/${intent.target ? 'replies' : 'threads'}`
  const told = await get(placeOf(line, VERSION), path, {
    says: { fields: 'id,text,timestamp,permalink,replied_to', since, limit: TOGETHER },
    shape: postsShape,
  })
  if (!told.ok) return soughtAmong(line, intent, told)
  const candidates = told.value.data
    .filter(({ replied_to: before }) => (before?.id ?? null) === (intent.target?.id ?? null))
    .map(({ id, text, timestamp: at, permalink }) => ({ id, url: permalink ?? line.account.url, text, at }))
  // A container is published once whatever is asked of it, so posts that could not be seen do no harm.
  return soughtAmong(line, intent, { ...told, value: { candidates, all: true } })
}
