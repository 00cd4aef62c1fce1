import { createHash } from 'node:crypto'
import type { ConnectedAccount } from '../account.ts'
import { htmlOfWords } from '../html.ts'
import type { Person, SpokenItem } from '../network.ts'
import { spotId, type Spot } from './refs.ts'
import type { Message, User } from './shapes.ts'

export const botOf = ({ linked }: ConnectedAccount): string => linked?.['bot'] ?? ''

/** Nobody stands as the sender of what is said in the name of the channel. */
export const isOwn = ({ sender }: Pick<Message, 'sender'>, me: ConnectedAccount): boolean =>
  !sender || sender.user_id === botOf(me)

export const spotOf = ({ recipient, body }: Message, post = recipient.post_id ?? null): Spot => {
  if (post !== null) return { kind: 'comment', post, mid: body.mid }
  return recipient.chat_type === 'dialog'
    ? { kind: 'message', chat: recipient.chat_id ?? '', mid: body.mid }
    : { kind: 'post', mid: body.mid }
}

/** MAX tells no moment of a change with the message itself, so its words are its version. */
export function itemOf(
  message: Message,
  spot: Spot,
  me: ConnectedAccount,
  editedAt: Temporal.Instant | null,
): SpokenItem {
  const text = message.body.text ?? ''
  const above = message.link?.type === 'reply' ? message.link.message.mid : null
  const isComment = spot.kind === 'comment'
  return {
    state: editedAt ? 'edited' : 'live',
    key: spotId(spot),
    version: createHash('sha256').update(text).digest('hex').slice(0, 16),
    kind: spot.kind,
    ref: { id: spotId(spot), url: message.url ?? me.url },
    parentId: above === null ? (isComment ? spot.post : null) : spotId({ ...spot, mid: above }),
    rootId: isComment ? spot.post : null,
    author: message.sender && !isOwn(message, me) ? personOf(message.sender) : ourselves(me),
    own: isOwn(message, me),
    text,
    html: htmlOfWords(text),
    warning: null,
    language: null,
    visibility: spot.kind === 'message' ? 'mentioned' : 'public',
    media: (message.body.attachments ?? []).flatMap(({ type, payload }) => {
      const kind = type === 'image' || type === 'video' || type === 'audio' ? type : 'other'
      return payload?.url
        ? [{ kind, url: payload.url, preview: type === 'image' ? payload.url : null, alt: '' } as const]
        : []
    }),
    at: message.timestamp,
    editedAt,
  }
}

const ourselves = (me: ConnectedAccount): Person => ({
  id: botOf(me),
  handle: me.handle,
  name: me.name,
  url: me.url,
  avatar: me.avatar,
  bot: true,
})

const personOf = ({ user_id: id, first_name, last_name, username, is_bot: bot }: User): Person => ({
  id,
  handle: `@${username ?? id}`,
  name: [first_name, last_name].filter(Boolean).join(' '),
  url: username ? `https://max.ru/${username}` : 'https://max.ru',
  avatar: null,
  bot,
})
