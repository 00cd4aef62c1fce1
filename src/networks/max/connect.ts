import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { call, HOME, type Place } from './call.ts'
import { chatShape, memberShape, meShape, updatesShape } from './shapes.ts'

/** Without these nothing is heard and nothing is said. */
const NEEDED = ['read_all_messages', 'write']

export const connect = (http: Outgoing, settings: Settings, credential: Credential) =>
  meet(http, settings['server'] ?? HOME, settings['channel']?.trim() ?? '', credential)

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  meet(http, account.server, account.id, credential)

async function meet(
  http: Outgoing,
  typed: string,
  wanted: string,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(typed)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const place: Place = { http, server, token: credential['token']?.trim() ?? '' }
  const me = await call(place, { path: '/me', shape: meShape })
  if (!me.ok) return me.status === 404 ? failed('other-network') : replyOf(me)
  const id = /-?\d{3,}/.exec(wanted)?.[0] ?? (await lastJoined(place))
  if (id === null) return failed('not-found')
  const chat = await call(place, { path: `/chats/${id}`, shape: chatShape })
  if (!chat.ok) return replyOf(chat)
  if (chat.value.type !== 'channel') return failed('unsupported')
  const member = await call(place, { path: `/chats/${id}/members/me`, shape: memberShape })
  if (!member.ok) return replyOf(member)
  const rights = member.value.permissions ?? []
  if (!NEEDED.every((right) => rights.includes(right))) return failed('scope')
  const { title, icon, link } = chat.value
  const account: ConnectedAccount = {
    network: 'max',
    id,
    handle: `@${me.value.username ?? me.value.user_id}`,
    name: title ?? id,
    url: link ?? 'https://max.ru',
    avatar: icon?.url ?? null,
    server,
    streaming: null,
    software: { name: 'max', version: '' },
    linked: { bot: me.value.user_id },
    can: abilitiesOf(rights),
  }
  return { ok: true, value: account, rate: member.rate }
}

/** The channel the bot was let into last. Asking without a mark takes nothing out of the queue. */
async function lastJoined(place: Place): Promise<string | null> {
  const query = [
    ['timeout', '0'],
    ['limit', '1000'],
    ['types', 'bot_added'],
  ] as const
  const called = await call(place, { path: '/updates', query, shape: updatesShape })
  if (!called.ok) return null
  const joined = called.value.updates.findLast(
    ({ update_type: type, is_channel: isChannel }) => type === 'bot_added' && isChannel,
  )
  return joined?.chat_id ?? null
}
