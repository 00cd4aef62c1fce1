import { createHash } from 'node:crypto'
import { formWith } from '../form.ts'
import { likeness } from '../likeness.ts'
import type { Draft, Intent, Line, NetworkError, Outcome, Publisher, Reconciled, RemoteRef } from '../network.ts'
import { isPassing, outcomeOf, unsupported } from '../outcome.ts'
import { refusal } from '../prepared.ts'
import { measureText } from '../text.ts'
import { ALT } from './abilities.ts'
import { call, placeOf } from './call.ts'
import { messages } from './inbox.ts'
import { botOf, urlOf } from './items.ts'
import { isAfter, numberAt, type Spot, spotId, spotIn } from './refs.ts'
import { anything, type Message, messageShape } from './shapes.ts'

const SETTLES_MS = 5000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const
const MAX_PAGES = 5
const PAGE = 100
const QUESTION = 300
/** Discord takes no longer word. */
const NONCE = 25

/** The word by which Discord gives back the message it has already taken, within a few minutes. */
const nonceOf = ({ key }: Intent): string => createHash('sha256').update(key).digest('hex').slice(0, NONCE)

/** Files travel with the message itself, so nothing is put up before. */
const prepare: Publisher['prepare'] = (line, intent) => {
  const error = objection(line, intent)
  return Promise.resolve(
    error ? { state: 'rejected', parts: [], error, rate: null } : { state: 'ready', parts: [], rate: null },
  )
}

async function commit(line: Line, intent: Intent): Promise<Outcome> {
  const target = intent.target ? spotIn(intent.target.id, line.account.id) : null
  if (intent.target && !target) return unsupported
  const channel = target?.channel ?? line.account.id
  const json = bodyOf(intent, target)
  const path = `/channels/${channel}/messages`
  const sent = intent.draft.media.length === 0 ? { json } : { form: await formOf(intent.draft, json) }
  const called = await call(placeOf(line), { method: 'POST', path, ...sent, shape: messageShape })
  return outcomeOf(called, (message) => refOf(message, line))
}

function bodyOf(intent: Intent, target: Spot | null) {
  const { draft } = intent
  return {
    content: draft.text,
    nonce: nonceOf(intent),
    enforce_nonce: true,
    // Nobody is woken by accident: a post names people, never everyone.
    allowed_mentions: { parse: ['users'], replied_user: true },
    // In a thread the message it hangs from cannot be answered as such: whoever writes there answers it.
    ...(target && target.channel !== target.message
      ? { message_reference: { message_id: target.message, channel_id: target.channel, fail_if_not_exists: true } }
      : {}),
    ...(draft.media.length > 0
      ? { attachments: draft.media.map(({ alt }, id) => ({ id, ...(alt === '' ? {} : { description: alt }) })) }
      : {}),
    ...(draft.poll ? { poll: pollOf(draft, draft.poll) } : {}),
  }
}

async function formOf({ media }: Draft, json: unknown) {
  const files = []
  for (const [at, { mime, bytes }] of media.entries()) files.push({ field: `files[${at}]`, mime, bytes: await bytes() })
  return formWith([['payload_json', JSON.stringify(json)]], files)
}

const pollOf = ({ text }: Draft, { options, minutes, multiple }: NonNullable<Draft['poll']>) => ({
  question: { text: (text.trim().split('\n')[0] ?? '').slice(0, QUESTION) },
  answers: options.map((option) => ({ poll_media: { text: option } })),
  duration: Math.max(1, Math.round(minutes / 60)),
  allow_multiselect: multiple,
})

/** Looks for the intent among the messages since it can have been sent. */
async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const target = intent.target ? spotIn(intent.target.id, line.account.id) : null
  const channel = target?.channel ?? line.account.id
  let after = numberAt(intent.notBefore.subtract(CLOCKS_DIFFER))
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called: Awaited<ReturnType<typeof messages>> = await messages(line, channel, [['after', after]])
    if (!called.ok) {
      const passes = !called.certain || isPassing(called.error.reason)
      return { state: 'cannot-tell', askAgainMs: passes ? ASK_AGAIN_MS : null, error: called.error, rate: called.rate }
    }
    const found = called.value.find((message) => isOurs(message, line, intent, target))
    if (found) return { state: 'found', ref: refOf(found, line), rate: called.rate }
    if (called.value.length < PAGE) return unseen(line, intent, called.rate)
    for (const { id } of called.value) if (isAfter(id, after)) after = id
  }
  return { state: 'cannot-tell', askAgainMs: null, error: null, rate: null }
}

function unseen({ http }: Line, { lastSentAt }: Intent, rate: Reconciled['rate']): Reconciled {
  const waitMs = lastSentAt ? Math.ceil(SETTLES_MS - http.now().since(lastSentAt).total('milliseconds')) : 0
  return waitMs > 0 ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate } : { state: 'absent', rate }
}

function isOurs(message: Message, { account }: Line, { draft, taken }: Intent, target: Spot | null): boolean {
  const id = spotId({ channel: message.channel_id, message: message.id }, account.id)
  return (
    message.author.id === botOf(account) &&
    !taken.includes(id) &&
    (message.message_reference?.message_id ?? null) === (target?.message ?? null) &&
    message.attachments.length === draft.media.length &&
    likeness(message.content, draft.text) === 1
  )
}

const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const spot = spotIn(refId, line.account.id)
  if (!spot) return unsupported
  const called = await call(placeOf(line), {
    method: 'PATCH',
    path: `/channels/${spot.channel}/messages/${spot.message}`,
    json: { content: draft.text, allowed_mentions: { parse: [] } },
    shape: anything,
  })
  return outcomeOf(called, () => ({ id: refId, url: urlOf(spot, line.account) }))
}

const refOf = ({ channel_id: channel, id: message }: Message, { account }: Line): RemoteRef => ({
  id: spotId({ channel, message }, account.id),
  url: urlOf({ channel, message }, account),
})

/** What can be told without asking Discord. */
function objection({ account }: Line, { draft }: Intent): NetworkError | null {
  const rules = account.can.publish
  if (!rules) return refusal('scope')
  if (!measureText(rules.text, draft.text).fits) return refusal('validation')
  if (draft.poll && (!rules.poll || draft.media.length > 0)) return refusal('unsupported')
  const { media } = rules
  if (draft.media.length === 0) return null
  if (!media) return refusal('scope')
  const fits = draft.media.every(
    ({ mime, sizeBytes, alt }) =>
      media.mimes.includes(mime) && sizeBytes <= (media.imageMaxBytes ?? Infinity) && alt.length <= ALT,
  )
  return fits && draft.media.length <= media.max ? null : refusal('media')
}

export const publish: Publisher = { prepare, commit, reconcile, edit }
