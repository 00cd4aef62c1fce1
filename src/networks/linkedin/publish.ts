import { likeness } from '../likeness.ts'
import type { Draft, Intent, Line, Outcome, PreparedPart, Publisher, Reconciled } from '../network.ts'
import { isPassing, outcomeOf } from '../outcome.ts'
import { failed } from '../call.ts'
import { POLL_DAYS } from './abilities.ts'
import { answer, reconcileAnswer } from './answer.ts'
import { call, placeOf } from './call.ts'
import { littleText, plainWords } from './commentary.ts'
import { pageUrn, postRef } from './items.ts'
import { prepare } from './prepare.ts'
import { post } from './read.ts'
import { nothing, type Post, postsShape } from './shapes.ts'
import { duplicateIn } from './trouble.ts'
import { commentIn, inAddress, isComment } from './urn.ts'

/** A post stands in the list some moments after it was taken. A second sending would be refused as a duplicate. */
const SETTLES_MS = 10_000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const
const NEWEST = 50
const QUESTION_LENGTH = 140

/** Publishes with one request; the name of what came of it stands in a header. */
async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  if (intent.target) return answer(line, intent, intent.target)
  const content = contentOf(intent.draft, parts)
  const called = await call(placeOf(line), {
    method: 'POST',
    path: '/rest/posts',
    json: {
      author: pageUrn(line.account),
      commentary: littleText(intent.draft.text),
      visibility: 'PUBLIC',
      distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
      lifecycleState: 'PUBLISHED',
      isReshareDisabledByAuthor: false,
      ...(content === null ? {} : { content }),
    },
    shape: nothing,
  })
  if (!called.ok && called.error.reason === 'duplicate') return seenBefore(line, intent, called)
  if (!called.ok) return outcomeOf(called, () => postRef(''))
  const urn = called.headers['x-restli-id'] ?? called.headers['x-linkedin-id']
  // Taken, as it says, but not where it stands: we look ourselves.
  if (urn === undefined) return { state: 'unknown', error: failed('protocol').error, rate: called.rate }
  return { state: 'live', ref: postRef(urn), rate: called.rate }
}

/** LinkedIn names the post that says the same already: ours, when an answer was lost, or an older one. */
async function seenBefore(
  line: Line,
  intent: Intent,
  { error, rate }: Pick<Extract<Outcome, { state: 'unknown' }>, 'error' | 'rate'>,
): Promise<Outcome> {
  const urn = duplicateIn(error.remote?.message ?? '')
  if (urn === null) return { state: 'unknown', error, rate }
  const twin = await post(line, urn)
  if (!twin.ok) return { state: 'unknown', error, rate }
  return isOurs(twin.value, line, intent)
    ? { state: 'live', ref: postRef(urn), rate: twin.rate }
    : { state: 'rejected', error, rate: twin.rate }
}

function contentOf(draft: Draft, parts: readonly PreparedPart[]) {
  const media = draft.media.flatMap(({ id, alt }) => {
    const part = parts.find((one) => one.media === id)
    return part ? [{ id: part.remoteId, ...(alt === '' ? {} : { altText: alt }) }] : []
  })
  if (draft.poll) return { poll: pollOf(draft, draft.poll) }
  if (media.length > 1) return { multiImage: { images: media } }
  const [only] = media
  if (!only) return null
  return { media: only.id.startsWith('urn:li:video:') ? { id: only.id } : only }
}

function pollOf({ text }: Draft, { options, minutes }: NonNullable<Draft['poll']>) {
  const [, duration] = POLL_DAYS.find(([days]) => days * 24 * 60 >= minutes) ?? POLL_DAYS[3]
  const [question = ''] = text.trim().split('\n')
  return {
    question: question.slice(0, QUESTION_LENGTH),
    options: options.map((option) => ({ text: option })),
    settings: { duration },
  }
}

/** Looks for the intent among the newest posts of the page. */
async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  if (intent.target) return reconcileAnswer(line, intent, intent.target)
  const called = await call(placeOf(line), {
    path: `/rest/posts?author=${inAddress(pageUrn(line.account))}&q=author&count=${NEWEST}&sortBy=CREATED`,
    shape: postsShape,
  })
  if (!called.ok) {
    const passes = !called.certain || isPassing(called.error.reason)
    return { state: 'cannot-tell', askAgainMs: passes ? ASK_AGAIN_MS : null, error: called.error, rate: called.rate }
  }
  const found = called.value.elements.find((one) => isOurs(one, line, intent))
  if (found) return { state: 'found', ref: postRef(found.id), rate: called.rate }
  const sinceMs = intent.lastSentAt ? line.http.now().since(intent.lastSentAt).total('milliseconds') : SETTLES_MS
  const waitMs = Math.ceil(SETTLES_MS - sinceMs)
  return waitMs > 0
    ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate: called.rate }
    : { state: 'absent', rate: called.rate }
}

const isOurs = (one: Post, { account }: Line, { draft, notBefore, taken }: Intent) =>
  one.author === pageUrn(account) &&
  !taken.includes(one.id) &&
  Temporal.Instant.compare(one.createdAt, notBefore.subtract(CLOCKS_DIFFER)) >= 0 &&
  mediaIn(one) === draft.media.length &&
  likeness(plainWords(one.commentary), draft.text) === 1

const mediaIn = ({ content }: Post) => content?.multiImage?.images.length ?? (content?.media ? 1 : 0)

const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const ref = { id: refId, url: '' }
  const name = commentIn(refId)
  const actor = inAddress(pageUrn(line.account))
  const asked =
    isComment(refId) && name
      ? {
          path: `/rest/socialActions/${inAddress(name.thread)}/comments/${name.id}?actor=${actor}`,
          json: { patch: { message: { $set: { text: draft.text } } } },
        }
      : {
          path: `/rest/posts/${inAddress(refId)}`,
          json: { patch: { $set: { commentary: littleText(draft.text) } } },
        }
  return outcomeOf(
    await call(placeOf(line), { method: 'POST', means: 'PARTIAL_UPDATE', ...asked, shape: nothing }),
    () => ref,
  )
}

export const publish: Publisher = { prepare, commit, reconcile, edit }
