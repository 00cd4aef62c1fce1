import { createHash } from 'node:crypto'
import { picturesIn, withPictures } from '../article.ts'
import type { Called } from '../call.ts'
import { formWith } from '../form.ts'
import type {
  DraftMedia,
  Intent,
  Line,
  Outcome,
  Preparation,
  PreparedPart,
  Publisher,
  Rate,
  RemoteRef,
} from '../network.ts'
import { isPassing, outcomeOf, unsupported } from '../outcome.ts'
import { call, forumIn, placeOf } from './call.ts'
import { findReply, findTopic, reconcile } from './find.ts'
import { refOf, spotIn } from './items.ts'
import { anything, createdShape, postShape, uploadShape } from './shapes.ts'

/** Under this name the forum keeps a topic unique; it takes letters, digits and hyphens. */
export const markOf = ({ key }: Pick<Intent, 'key'>): string =>
  `meydan-${createHash('sha256').update(key).digest('hex').slice(0, 24)}`

async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts = [...stored]
  let rate: Rate | null = null
  for (const media of intent.draft.media) {
    if (parts.some((part) => part.media === media.id)) continue
    const called = await upload(line, media)
    if (!called.ok) {
      const passes = !called.certain || isPassing(called.error.reason)
      const isFile = called.error.reason === 'validation'
      const error = isFile ? { ...called.error, reason: 'media' as const } : called.error
      return { state: passes ? 'not-sent' : 'rejected', parts, error, rate: called.rate }
    }
    parts.push({ media: media.id, remoteId: called.value.short_url, ready: true })
    rate = called.rate
  }
  return { state: 'ready', parts, rate }
}

async function upload(line: Line, media: DraftMedia) {
  const fields = [
    ['type', 'composer'],
    ['synchronous', 'true'],
  ] as const
  const form = formWith(fields, [{ field: 'file', mime: media.mime, bytes: await media.bytes() }])
  return call(placeOf(line), { method: 'POST', path: '/uploads.json', form, shape: uploadShape })
}

/** One request. A topic carries its own id, so the forum itself refuses a second one; an answer is looked for among the newest. */
async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const { target, draft } = intent
  const spot = target ? spotIn(target.id) : null
  if (target && !spot) return unsupported
  const { base, category } = forumIn(line.account.server)
  const raw = rawOf(line, intent, parts)
  const called = await call(placeOf(line), {
    method: 'POST',
    path: '/posts.json',
    json: spot
      ? { raw, topic_id: spot.topic, ...(spot.number > 1 ? { reply_to_post_number: spot.number } : {}) }
      : { raw, title: draft.title ?? '', external_id: markOf(intent), ...(category === null ? {} : { category }) },
    shape: createdShape,
  })
  if (called.ok && 'action' in called.value) return { state: 'held', ref: null, why: 'moderation', rate: called.rate }
  const twin = called.ok || called.status !== 422 ? null : await twinOf(line, intent)
  if (twin?.ok && twin.value) return { state: 'live', ref: twin.value, rate: twin.rate }
  return outcomeOf(called, (value) => ('action' in value ? { id: '', url: '' } : refOf(value, base)))
}

/** What the forum says is there already may be what we sent before. */
const twinOf = (line: Line, intent: Intent): Promise<Called<RemoteRef | null>> =>
  intent.target ? findReply(line, intent) : findTopic(line, intent)

function rawOf({ http }: Line, { draft }: Intent, parts: readonly PreparedPart[]): string {
  const signOf = ({ id, alt, mime }: DraftMedia): string[] => {
    const part = parts.find(({ media }) => media === id)
    const words = alt.replaceAll(/[[\]|\n]/g, ' ').trim()
    return part ? [`![${words}${mime.startsWith('video/') ? '|video' : ''}](${part.remoteId})`] : []
  }
  const placed = new Set(picturesIn(draft.text))
  const text = withPictures(draft.text, (id) => draft.media.filter((one) => one.id === id).flatMap(signOf)[0] ?? null)
  const pictures = draft.media.filter(({ id }) => !placed.has(id)).flatMap(signOf)
  return [text, ...pictures, ...(draft.poll ? [pollOf(draft.poll, http.now())] : [])].join('\n\n')
}

function pollOf({ options, minutes, multiple }: NonNullable<Intent['draft']['poll']>, now: Temporal.Instant): string {
  const close = now.add({ minutes }).toString({ smallestUnit: 'second' })
  const kind = multiple ? `multiple min=1 max=${options.length}` : 'regular'
  const lines = options.map((option) => `* ${option.replaceAll('\n', ' ')}`)
  return [`[poll type=${kind} results=always chartType=bar close=${close}]`, ...lines, '[/poll]'].join('\n')
}

const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const spot = spotIn(refId)
  if (!spot) return unsupported
  const before = await call(placeOf(line), {
    path: `/posts/by_number/${spot.topic}/${spot.number}.json`,
    shape: postShape,
  })
  const notSent = (called: Extract<Called<unknown>, { ok: false }>): Outcome =>
    called.certain
      ? outcomeOf(called, () => ({ id: refId, url: '' }))
      : { state: 'not-sent', error: called.error, rate: called.rate }
  if (!before.ok) return notSent(before)
  // Pictures and a poll stay as they are.
  const kept = before.value.raw?.match(/!\[[^\]\n]*\]\(upload:\/\/[^)\s]+\)|\[poll\b[\s\S]*?\[\/poll\]/g) ?? []
  const raw = [withPictures(draft.text, () => null), ...kept].join('\n\n')
  const ref = refOf(before.value, forumIn(line.account.server).base)
  const asked = {
    method: 'PUT',
    path: `/posts/${before.value.id}.json`,
    json: { post: { raw } },
    shape: anything,
  } as const
  const called = await call(placeOf(line), asked)
  if (!called.ok || spot.number > 1 || draft.title === null) return outcomeOf(called, () => ref)
  const path = `/t/-/${spot.topic}.json`
  return outcomeOf(
    await call(placeOf(line), { method: 'PUT', path, json: { title: draft.title }, shape: anything }),
    () => ref,
  )
}

export const publish: Publisher = { prepare, commit, reconcile, edit }
