import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf, type Rights } from './abilities.ts'
import { type Bot, call } from './call.ts'
import { linkTo } from './refs.ts'
import { askUpdates } from './updates.ts'
import { fullChatShape, memberShape, userShape } from './shapes.ts'

const PUBLIC_SERVER = 'https://api.telegram.org'
/** A token stands in every address; anything else must never be put there. */
const TOKEN = /^\d{1,20}:[\w-]{10,100}$/

/** Whose bot it is, in which channel, with which rights there and in the group of the channel. */
export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(settings['server'] ?? PUBLIC_SERVER)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const token = credential['token']?.trim() ?? ''
  if (!TOKEN.test(token)) return failed('auth')
  const bot: Bot = { http, server, token }
  const me = await call(bot, 'getMe', { shape: userShape })
  if (!me.ok) return replyOf(me)
  // Looking takes nothing away; it is refused when Telegram tells somebody else what people write.
  const peek = await askUpdates(bot, null, 1)
  if (!peek.ok) return replyOf(peek)
  const channel = await call(bot, 'getChat', {
    says: { chat_id: chatName(settings['channel'] ?? '') },
    shape: fullChatShape,
  })
  if (!channel.ok) return replyOf(channel)
  if (channel.value.type !== 'channel') return failed('validation', `${channel.value.type}, not a channel`)
  const place = await memberIn(bot, channel.value.id, me.value.id)
  if (!place.ok) return replyOf(place)
  if (place.value.status !== 'administrator' || !place.value.can_post_messages) return failed('scope')
  const group = await groupOf(bot, channel.value.linked_chat_id, me.value)
  if (!group.ok) return group
  const { id, title = '', username } = channel.value
  const account: ConnectedAccount = {
    network: 'telegram',
    id: String(id),
    handle: username ? `@${username}` : title,
    name: title,
    url: username ? `https://t.me/${username}` : linkTo(channel.value, 1),
    avatar: null,
    server,
    streaming: null,
    software: { name: 'telegram', version: '' },
    linked: {
      bot: String(me.value.id),
      botName: me.value.username ?? '',
      ...(group.value ? { group: group.value.id } : {}),
      ...(group.value?.name ? { groupName: group.value.name } : {}),
    },
    can: abilitiesOf({ channel: { deletes: place.value.can_delete_messages ?? false }, group: group.value }),
  }
  return { ok: true, value: account, rate: null }
}

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  connect(http, { server: account.server, channel: account.id }, credential)

/** People paste links, names with and without @, and numbers. */
export function chatName(typed: string): string {
  const bare = typed
    .trim()
    .replace(/^(?:https?:\/\/)?(?:t\.me|telegram\.me)\//i, '')
    .replace(/^c\/(\d+).*$/, '-100$1')
    .replace(/\/.*$/, '')
  return /^-?\d+$/.test(bare) || bare.startsWith('@') ? bare : `@${bare}`
}

const memberIn = (bot: Bot, chat: number, user: number) =>
  call(bot, 'getChatMember', { says: { chat_id: chat, user_id: user }, shape: memberShape })

type Group = NonNullable<Rights['group']> & { id: string; name: string | null }

/** The group counts only when the bot hears everything said in it: as an administrator, or with its privacy mode off. */
async function groupOf(
  bot: Bot,
  linked: number | undefined,
  me: { id: number; can_read_all_group_messages?: boolean | undefined },
): Promise<Reply<Group | null>> {
  if (linked === undefined) return { ok: true, value: null, rate: null }
  const member = await memberIn(bot, linked, me.id)
  if (!member.ok) return isOutside(member.error.reason) ? { ok: true, value: null, rate: null } : replyOf(member)
  const isAdmin = member.value.status === 'administrator'
  const hears = isAdmin || (member.value.status === 'member' && me.can_read_all_group_messages === true)
  if (!hears) return { ok: true, value: null, rate: null }
  const chat = await call(bot, 'getChat', { says: { chat_id: linked }, shape: fullChatShape })
  if (!chat.ok) return replyOf(chat)
  const { can_delete_messages: deletes = false, can_restrict_members: restricts = false } = member.value
  return {
    ok: true,
    value: {
      id: String(chat.value.id),
      name: chat.value.username ?? null,
      deletes: isAdmin && deletes,
      restricts: isAdmin && restricts,
    },
    rate: null,
  }
}

const isOutside = (reason: string) => reason === 'scope' || reason === 'validation'
