import type { ConnectedAccount } from '../account.ts'
import { htmlOfWords } from '../html.ts'
import type { Person, SpokenItem } from '../network.ts'
import { pageOf, type Spot, spotId } from './refs.ts'
import type { Bare, Message, User } from './shapes.ts'

/** Written by somebody, alone or as an answer. */
const SAID = new Set([0, 19])

export const isSaid = ({ type }: Pick<Message, 'type'>): boolean => SAID.has(type)

export const botOf = ({ linked }: ConnectedAccount): string => linked?.['bot'] ?? ''

/** Messages that came with a page, to look up what an answer answers. */
export type Around = ReadonlyMap<string, Bare>

export const aroundOf = (messages: readonly Message[]): Around =>
  new Map<string, Bare>([
    ...messages.flatMap(({ referenced_message: above }) => (above ? [[above.id, above] as const] : [])),
    ...messages.map((one) => [one.id, one] as const),
  ])

/** `starter` is the message a thread hangs from: it has the thread's own number. */
export function itemOf(message: Message, me: ConnectedAccount, around: Around): SpokenItem {
  const spot = { channel: message.channel_id, message: message.id }
  const inThread = message.channel_id !== me.id
  const own = message.author.id === botOf(me)
  const above = message.message_reference?.message_id ?? null
  const root = inThread ? message.channel_id : rootOf(message, me, around)
  const namesUs = message.mentions.some(({ id }) => id === botOf(me))
  const text = wordsOf(message)
  const edited = message.edited_timestamp ?? null
  return {
    state: edited ? 'edited' : 'live',
    key: spotId(spot, me.id),
    version: edited ? String(edited.epochMilliseconds) : message.id,
    kind: root === null ? (namesUs && !own ? 'mention' : 'post') : 'comment',
    ref: { id: spotId(spot, me.id), url: urlOf(spot, me) },
    parentId: above === null ? (inThread ? message.channel_id : null) : aboveId(message, above, me),
    rootId: root,
    author: personOf(message.author),
    own,
    text,
    html: htmlOfWords(text),
    warning: null,
    language: null,
    visibility: 'public',
    media: message.attachments.map(({ url, proxy_url: preview = url, content_type: type = '', description }) => ({
      kind: kindOf(type),
      url,
      preview: type.startsWith('image/') ? preview : null,
      alt: description ?? '',
    })),
    at: message.timestamp,
    editedAt: edited,
  }
}

export const urlOf = (spot: Spot, me: ConnectedAccount): string => pageOf(me.linked?.['guild'] ?? '', spot)

/** Our message at the top of a chain of answers, as far as the page shows it. */
function rootOf(message: Bare, me: ConnectedAccount, around: Around): string | null {
  let top: Bare | null = null
  let id = message.message_reference?.message_id
  for (let step = 0; id !== undefined && step < 100; step += 1) {
    const above = around.get(id)
    if (!above) break
    if (above.author.id === botOf(me)) top = above
    id = above.message_reference?.message_id
  }
  return top?.id ?? null
}

const aboveId = ({ channel_id, message_reference: to }: Message, id: string, me: ConnectedAccount): string =>
  spotId({ channel: to?.channel_id ?? channel_id, message: id }, me.id)

/** Names stand in a text as numbers. */
function wordsOf({ content, mentions }: Message): string {
  return content.replaceAll(/<@!?(\d+)>/g, (whole, id: string) => {
    const named = mentions.find((one) => one.id === id)
    return named ? `@${named.username}` : whole
  })
}

export const personOf = ({ id, username, global_name: name, avatar, bot = false }: User): Person => ({
  id,
  handle: `@${username}`,
  name: name ?? username,
  url: `https://discord.com/users/${id}`,
  avatar: avatar ? `https://cdn.discordapp.com/avatars/${id}/${avatar}.png` : null,
  bot,
})

function kindOf(type: string): SpokenItem['media'][number]['kind'] {
  const [kind] = type.split('/')
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'other'
}
