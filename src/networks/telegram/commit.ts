import type { ConnectedAccount } from '../account.ts'
import type { Draft, DraftMedia, Intent, Line, Outcome } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { IMAGES } from './abilities.ts'
import { call } from './call.ts'
import { botOf, channelName } from './place.ts'
import { linkTo, parseRef, refId } from './refs.ts'
import { albumShape, sentShape } from './shapes.ts'

/** Publishes with exactly one request, in the channel, or in the chat of what it answers. */
export async function commit(line: Line, { draft, target }: Intent): Promise<Outcome> {
  const answers = target ? parseRef(target.id) : null
  if (target && !answers) return NOWHERE
  const where = {
    chat_id: answers?.chat ?? line.account.id,
    ...(answers ? { reply_parameters: { message_id: answers.messages[0] } } : {}),
  }
  const [first, ...more] = draft.media
  if (!first) return sendWords(line, where, draft)
  return more.length === 0 ? sendOne(line, where, draft, first) : sendAlbum(line, where, draft)
}

type Where = { chat_id: string; reply_parameters?: { message_id: number } }

async function sendWords(line: Line, where: Where, draft: Draft): Promise<Outcome> {
  const says = draft.poll
    ? {
        ...where,
        question: draft.text,
        options: draft.poll.options.map((text) => ({ text })),
        allows_multiple_answers: draft.poll.multiple,
        open_period: draft.poll.minutes * 60,
      }
    : { ...where, text: textIn(draft), entities: entitiesIn(draft) }
  const called = await call(botOf(line), draft.poll ? 'sendPoll' : 'sendMessage', { says, shape: sentShape })
  return outcomeOf(called, (sent) => refTo(line.account, [sent]))
}

async function sendOne(line: Line, where: Where, draft: Draft, media: DraftMedia): Promise<Outcome> {
  const field = kindOf(media)
  const called = await call(botOf(line), field === 'photo' ? 'sendPhoto' : 'sendVideo', {
    says: { ...where, ...captionIn(draft), has_spoiler: draft.warning === null ? undefined : true },
    files: [{ field, mime: media.mime, bytes: await media.bytes() }],
    shape: sentShape,
  })
  return outcomeOf(called, (sent) => refTo(line.account, [sent]))
}

/** The text of an album is the caption of its first picture. */
async function sendAlbum(line: Line, where: Where, draft: Draft): Promise<Outcome> {
  const files = await Promise.all(
    draft.media.map(async ({ mime, bytes }, at) => ({ field: `file${at}`, mime, bytes: await bytes() })),
  )
  const media = draft.media.map((one, at) => ({
    type: kindOf(one),
    media: `attach://file${at}`,
    ...(at === 0 ? captionIn(draft) : {}),
    ...(draft.warning === null ? {} : { has_spoiler: true }),
  }))
  const called = await call(botOf(line), 'sendMediaGroup', { says: { ...where, media }, files, shape: albumShape })
  return outcomeOf(called, (album) => refTo(line.account, album))
}

const kindOf = ({ mime }: DraftMedia) => (IMAGES.includes(mime) ? 'photo' : 'video')

/** The line before the text is followed by the text behind a veil that opens when pressed. */
export const textIn = ({ warning, text }: Pick<Draft, 'warning' | 'text'>): string =>
  warning === null ? text : `${warning}\n${text}`

export const entitiesIn = ({ warning, text }: Pick<Draft, 'warning' | 'text'>) =>
  warning === null ? undefined : [{ type: 'spoiler', offset: warning.length + 1, length: text.length }]

const captionIn = (draft: Draft) =>
  draft.text === '' && draft.warning === null ? {} : { caption: textIn(draft), caption_entities: entitiesIn(draft) }

type Sent = { message_id: number; chat: { id: number; username?: string | undefined } }

function refTo(account: ConnectedAccount, sent: readonly Sent[]) {
  const chat = sent[0]?.chat ?? { id: Number(account.id), username: channelName(account) ?? undefined }
  const numbers = sent.map(({ message_id: id }) => id)
  return { id: refId(chat.id, numbers), url: linkTo(chat, numbers[0] ?? 0) }
}

const NOWHERE: Outcome = {
  state: 'rejected',
  error: { reason: 'not-found', about: {}, retryAt: null, remote: null },
  rate: null,
}
