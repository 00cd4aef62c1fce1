import * as z from 'zod'
import { picturesIn, withPictures } from '../article.ts'
import { formWith } from '../form.ts'
import { plainText } from '../html.ts'
import { likeness } from '../likeness.ts'
import type {
  DraftMedia,
  Intent,
  Line,
  Outcome,
  Preparation,
  PreparedPart,
  Publisher,
  Rate,
  Reconciled,
} from '../network.ts'
import { aheadMs } from '../rate.ts'
import { isPassing, outcomeOf, unsupported } from '../outcome.ts'
import { call, forumIn, placeOf } from './call.ts'
import { isGone, isOwn, numberIn, parentOf, postId, refOf } from './items.ts'
import { answered, createdShape, done, postShape, type Summary, summaryShape, uploadShape } from './shapes.ts'

/** Nothing but time tells that a request whose answer was lost will not come any more. */
const SETTLES_MS = 90_000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const

async function prepare(line: Line, intent: Intent, stored: readonly PreparedPart[]): Promise<Preparation> {
  const parts = [...stored]
  let rate: Rate | null = null
  for (const media of intent.draft.media) {
    if (parts.some((part) => part.media === media.id)) continue
    const form = formWith([], [{ field: 'files[]', mime: media.mime, bytes: await media.bytes() }])
    const called = await call(placeOf(line), { method: 'POST', path: '/api/post/upload', form, shape: uploadShape })
    if (!called.ok) {
      const passes = !called.certain || isPassing(called.error.reason)
      const isFile = called.error.reason === 'validation'
      const error = isFile ? { ...called.error, reason: 'media' as const } : called.error
      return { state: passes ? 'not-sent' : 'rejected', parts, error, rate: called.rate }
    }
    parts.push({ media: media.id, remoteId: called.value.images[0]?.url ?? '', ready: true })
    rate = called.rate
  }
  return { state: 'ready', parts, rate }
}

/** One request. The forum knows no keys: what became of it is seen among our own newest posts. */
async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const { draft, target } = intent
  const { base, category } = forumIn(line.account.server)
  const placed = new Set(picturesIn(draft.text))
  const loose = draft.media.filter(({ id }) => !placed.has(id))
  const inText = (id: string) =>
    picturesOf(
      draft.media.filter((media) => media.id === id),
      parts,
    )[0] ?? null
  const content = [withPictures(draft.text, inText), ...picturesOf(loose, parts)].join('\n\n')
  const under = target ? await topicOf(line, target.id) : null
  if (under && 'state' in under) return under
  const called = await call(placeOf(line), {
    method: 'POST',
    path: under ? `/api/v3/topics/${under.tid}` : '/api/v3/topics',
    json: under ? { content, toPid: under.pid } : { cid: category, title: draft.title ?? '', content },
    shape: createdShape,
  })
  if (called.ok && 'queued' in called.value) return { state: 'held', ref: null, why: 'moderation', rate: called.rate }
  return outcomeOf(called, (value) => refOf('mainPid' in value ? value.mainPid : 'pid' in value ? value.pid : 0, base))
}

/** Where an answer goes; an outcome when nothing was sent. */
async function topicOf(line: Line, refId: string): Promise<{ tid: number; pid: number } | Outcome> {
  const pid = numberIn('post', refId)
  if (!pid) return unsupported
  const called = await call(placeOf(line), { path: `/api/v3/posts/${pid}`, shape: answered(postShape) })
  if (called.ok) return { tid: called.value.tid, pid: called.value.pid }
  return called.certain
    ? outcomeOf(called, () => ({ id: refId, url: '' }))
    : { state: 'not-sent', error: called.error, rate: called.rate }
}

const picturesOf = (media: readonly DraftMedia[], parts: readonly PreparedPart[]): string[] =>
  media.flatMap(({ id, alt }) => {
    const part = parts.find((one) => one.media === id)
    return part ? [`![${alt.replaceAll(/[[\]\n]/g, ' ').trim()}](${part.remoteId})`] : []
  })

async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const slug = line.account.url.split('/').at(-1) ?? ''
  const shape = z.object({ posts: z.array(summaryShape) })
  const called = await call(placeOf(line), { path: `/api/user/${slug}/posts`, shape })
  const { rate } = called
  if (!called.ok) {
    const askAgainMs = called.error.reason === 'transient' ? ASK_AGAIN_MS : null
    return { state: 'cannot-tell', askAgainMs, error: called.error, rate }
  }
  // The forum dates its posts by its own clock.
  const ahead = aheadMs(called.headers, line.http.now())
  const since = intent.notBefore.subtract(CLOCKS_DIFFER).epochMilliseconds - ahead
  const found = called.value.posts.find((post) => post.timestamp >= since && isOurs(post, line, intent))
  if (found) return { state: 'found', ref: refOf(found.pid, forumIn(line.account.server).base), rate }
  const waitMs = intent.lastSentAt
    ? Math.ceil(SETTLES_MS - line.http.now().since(intent.lastSentAt).total('milliseconds'))
    : 0
  return waitMs > 0 ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate } : { state: 'absent', rate }
}

function isOurs(post: Summary, line: Line, { draft, target, taken }: Intent): boolean {
  const parent = parentOf(post)
  return (
    isOwn(post, line.account) &&
    !isGone(post) &&
    !taken.includes(postId(post.pid)) &&
    (parent === null ? null : postId(parent)) === (target?.id ?? null) &&
    likeness(plainText(post.content), draft.text) === 1
  )
}

const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const pid = numberIn('post', refId)
  if (!pid) return unsupported
  const before = await call(placeOf(line), { path: `/api/v3/posts/${pid}`, shape: answered(postShape) })
  const ref = refOf(Number(pid), forumIn(line.account.server).base)
  if (!before.ok) {
    return before.certain ? outcomeOf(before, () => ref) : { state: 'not-sent', error: before.error, rate: before.rate }
  }
  // Pictures stay as they are.
  const kept = before.value.content.match(/!\[[^\]\n]*\]\([^)\s]+\)/g) ?? []
  const json = {
    content: [withPictures(draft.text, () => null), ...kept].join('\n\n'),
    ...(draft.title ? { title: draft.title } : {}),
  }
  return outcomeOf(
    await call(placeOf(line), { method: 'PUT', path: `/api/v3/posts/${pid}`, json, shape: done }),
    () => ref,
  )
}

export const publish: Publisher = { prepare, commit, reconcile, edit }
