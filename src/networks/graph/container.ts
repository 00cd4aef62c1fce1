import * as z from 'zod'
import type { Called } from '../call.ts'
import type {
  DraftMedia,
  Intent,
  Line,
  NetworkError,
  Outcome,
  Preparation,
  PreparedPart,
  Rate,
  Reconciled,
  RemoteRef,
} from '../network.ts'
import { isPassing, outcomeOf } from '../outcome.ts'
import { refusal, stopped } from '../prepared.ts'
import { get, idShape, type Place, post, type Says } from './call.ts'

/** How one network makes its containers: a post that stands ready and unseen, and can be published once. */
export type Kitchen = {
  place: (line: Line) => Place
  create: string
  publish: string
  /** Its name for the state of a container, and for what went wrong. */
  status: 'status_code' | 'status'
  words: 'status' | 'error_message'
  /** What is said of one picture or video among several. */
  item: (media: DraftMedia) => Says
  /** What is said of the post itself; `children` are its pictures where there are several. */
  whole: (intent: Intent, children: readonly string[]) => Says
  quota: (line: Line, intent: Intent) => Promise<Called<{ used: number; total: number }> | null>
  reconcile: (line: Line, intent: Intent) => Promise<Reconciled>
  refTo: (line: Line, id: string) => Promise<RemoteRef>
}

/** The part that is the post itself. */
const WHOLE = 'post'
const POLL_MS = 3000
/** A day's allowance comes back bit by bit. */
const QUOTA_MINUTES = 60

type Look = { state: 'ready' | 'waits' | 'expired' | 'published' } | { state: 'broken'; said: string }

/** Makes what is missing of a post and looks whether all of it is ready; the network fetches the media meanwhile. */
export async function prepareContainer(
  kitchen: Kitchen,
  line: Line,
  intent: Intent,
  stored: readonly PreparedPart[],
): Promise<Preparation> {
  let parts = [...stored]
  const isNew = parts.length === 0
  const quota = isNew ? await kitchen.quota(line, intent) : null
  if (quota?.ok && quota.value.used >= quota.value.total) return overQuota(line, parts, quota.rate)
  const { media } = intent.draft
  const items = media.length > 1 ? media : []
  for (const one of items) {
    if (parts.some((part) => part.media === one.id)) continue
    const made = await create(kitchen, line, kitchen.item(one))
    if (!made.ok) return stopped(asMedia(made), parts)
    parts.push({ media: one.id, remoteId: made.value, ready: false })
  }
  const looked = await lookAtAll(
    kitchen,
    line,
    parts.filter((part) => part.media !== WHOLE && !part.ready),
    parts,
  )
  if (looked.state !== 'ready') return looked
  parts = looked.parts
  if (!parts.some((part) => part.media === WHOLE)) {
    const children = items.flatMap(({ id }) => parts.filter((part) => part.media === id).map((part) => part.remoteId))
    const made = await create(kitchen, line, kitchen.whole(intent, children))
    if (!made.ok) return stopped(media.length === 1 ? asMedia(made) : made, parts)
    parts.push({ media: WHOLE, remoteId: made.value, ready: false })
  }
  return lookAtAll(
    kitchen,
    line,
    parts.filter((part) => part.media === WHOLE),
    parts,
  )
}

function overQuota({ http }: Line, parts: PreparedPart[], rate: Rate | null): Preparation {
  const error = { ...refusal('quota'), retryAt: http.now().add({ minutes: QUOTA_MINUTES }) }
  return { state: 'not-sent', parts, error, rate }
}

async function create(kitchen: Kitchen, line: Line, says: Says): Promise<Called<string>> {
  const made = await post(kitchen.place(line), `${line.account.id}/${kitchen.create}`, { says, shape: idShape })
  return made.ok ? { ...made, value: made.value.id } : made
}

/** Looks at these, and keeps among all parts how they stand. */
async function lookAtAll(
  kitchen: Kitchen,
  line: Line,
  some: readonly PreparedPart[],
  all: readonly PreparedPart[],
): Promise<Preparation> {
  let parts = [...all]
  let rate: Rate | null = null
  for (const part of some) {
    const told = await look(kitchen, line, part.remoteId)
    if (!told.ok && told.error.reason !== 'not-found') return stopped(told, parts)
    rate = told.rate
    const value: Look = told.ok ? told.value : { state: 'expired' }
    // What is spoilt or too old is made anew with the next try.
    const rest = parts.filter((one) => one !== part)
    if (value.state === 'broken')
      return { state: 'rejected', parts: rest, error: { ...refusal('media'), about: { said: value.said } }, rate }
    if (value.state === 'expired') return { state: 'not-sent', parts: rest, error: refusal('transient'), rate }
    const isReady = value.state !== 'waits'
    parts = parts.map((one) => (one === part ? { ...one, ready: isReady } : one))
  }
  const names = new Set(some.map(({ media }) => media))
  return parts.every(({ media, ready }) => ready || !names.has(media))
    ? { state: 'ready', parts, rate }
    : { state: 'processing', parts, pollAfterMs: POLL_MS, rate }
}

async function look(kitchen: Kitchen, line: Line, id: string): Promise<Called<Look>> {
  const shape = z.object({ [kitchen.status]: z.string(), [kitchen.words]: z.string().optional() })
  const fields = [...new Set(['id', kitchen.status, kitchen.words])].join(',')
  const told = await get(kitchen.place(line), id, { says: { fields }, shape })
  return told.ok ? { ...told, value: lookOf(told.value[kitchen.status] ?? '', told.value[kitchen.words] ?? '') } : told
}

function lookOf(status: string, said: string): Look {
  switch (status) {
    case 'FINISHED':
      return { state: 'ready' }
    case 'PUBLISHED':
      return { state: 'published' }
    case 'EXPIRED':
      return { state: 'expired' }
    case 'ERROR':
      return { state: 'broken', said }
    default:
      return { state: 'waits' }
  }
}

/** Publishes the container with one request; one that says it is published already has only lost its answer. */
export async function commitContainer(
  kitchen: Kitchen,
  line: Line,
  intent: Intent,
  parts: readonly PreparedPart[],
): Promise<Outcome> {
  const whole = parts.find((part) => part.media === WHOLE)
  if (!whole) return notSent(refusal('transient'), null)
  const told = await look(kitchen, line, whole.remoteId)
  if (!told.ok)
    return isPassing(told.error.reason) || !told.certain
      ? notSent(told.error, told.rate)
      : notSent(refusal('transient'), told.rate)
  const { value } = told
  if (value.state === 'published') return publishedBefore(kitchen, line, intent)
  if (value.state === 'broken')
    return { state: 'rejected', error: { ...refusal('media'), about: { said: value.said } }, rate: told.rate }
  if (value.state !== 'ready') return notSent(refusal('transient'), told.rate)
  const sent = await post(kitchen.place(line), `${line.account.id}/${kitchen.publish}`, {
    says: { creation_id: whole.remoteId },
    shape: idShape,
  })
  const ref = sent.ok ? await kitchen.refTo(line, sent.value.id) : null
  return outcomeOf(sent, ({ id }) => ref ?? { id, url: line.account.url })
}

const notSent = (error: NetworkError, rate: Rate | null): Outcome => ({ state: 'not-sent', error, rate })

async function publishedBefore(kitchen: Kitchen, line: Line, intent: Intent): Promise<Outcome> {
  const found = await kitchen.reconcile(line, { ...intent, lastSentAt: null })
  if (found.state === 'found') return { state: 'live', ref: found.ref, rate: found.rate }
  return { state: 'unknown', error: refusal('transient'), rate: found.rate }
}

const asMedia = <T extends Extract<Called<unknown>, { ok: false }>>(called: T): T =>
  called.error.reason === 'validation' ? { ...called, error: { ...called.error, reason: 'media' } } : called
