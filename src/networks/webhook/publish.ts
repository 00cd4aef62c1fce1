import type { Draft, Intent, Line, NetworkError, Outcome, Publisher, RemoteRef } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { refusal } from '../prepared.ts'
import { measureText } from '../text.ts'
import { idOf, type Taken, tellLine } from './speak.ts'

const prepare: Publisher['prepare'] = (line, intent) => {
  const error = objection(line, intent)
  return Promise.resolve(
    error ? { state: 'rejected', parts: [], error, rate: null } : { state: 'ready', parts: [], rate: null },
  )
}

async function commit(line: Line, intent: Intent): Promise<Outcome> {
  const id = idOf(intent.key)
  const data = { ...(await told(intent.draft)), replyTo: intent.target?.id ?? null }
  return outcomeOf(await tellLine(line, { type: 'post.published', id, data }), (taken) => refOf(taken, id, line))
}

/** The receiver knows the id of what it has taken, so saying it again cannot make two. */
const reconcile: Publisher['reconcile'] = () => Promise.resolve({ state: 'absent', rate: null })

const edit: NonNullable<Publisher['edit']> = async (line, refId, draft) => {
  const { media: _, ...words } = await told(draft)
  const event = {
    type: 'post.edited',
    id: idOf('edited', refId, draft.title ?? '', draft.text),
    data: { id: refId, ...words },
  }
  return outcomeOf(await tellLine(line, event), () => ({ id: refId, url: line.account.url }))
}

async function told({ title, text, warning, language, visibility, poll, media }: Draft) {
  const files = []
  for (const { id, mime, sizeBytes, alt, bytes } of media) {
    files.push({ id, mime, sizeBytes, alt, content: Buffer.from(await bytes()).toString('base64') })
  }
  return { title, text, warning, language, visibility, poll, media: files }
}

/** Where it stands there, if the receiver says so; otherwise it is known by the id we gave it. */
const refOf = (taken: Taken, id: string, { account }: Line): RemoteRef => {
  const url = URL.parse(taken?.url ?? '')
  return { id: String(taken?.id ?? id), url: url && /^https?:$/.test(url.protocol) ? url.href : account.url }
}

/** What can be told without asking. */
function objection({ account }: Line, { draft }: Intent): NetworkError | null {
  const rules = account.can.publish
  if (!rules?.media) return refusal('scope')
  if (!measureText(rules.text, draft.text).fits) return refusal('validation')
  const { max, mimes, imageMaxBytes } = rules.media
  const fits = draft.media.every(
    ({ mime, sizeBytes }) => mimes.includes(mime) && sizeBytes <= (imageMaxBytes ?? Infinity),
  )
  return fits && draft.media.length <= max ? null : refusal('media')
}

export const publish: Publisher = { prepare, commit, reconcile, edit }
