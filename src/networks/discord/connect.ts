import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf, may } from './abilities.ts'
import { call, HOME, type Place } from './call.ts'
import { applicationShape, type Channel, channelShape, type Guild, guildShape, memberShape, meShape } from './shapes.ts'

/** Text and announcement channels. */
const KINDS = new Set([0, 5])
/** Whether the app may read what people write: granted to verified apps, switched on by everybody else. */
const READS_CONTENT = (1 << 18) | (1 << 19)

export const connect = (http: Outgoing, settings: Settings, credential: Credential) =>
  meet(http, settings['server'] ?? HOME, settings['channel'] ?? '', credential)

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
  const me = await call(place, { path: '/users/@me', shape: meShape })
  if (!me.ok) return me.status === 404 ? failed('other-network') : replyOf(me)
  const app = await call(place, { path: '/applications/@me', shape: applicationShape })
  if (!app.ok) return replyOf(app)
  // Without it every message comes without its words.
  if (((app.value.flags ?? 0) & READS_CONTENT) === 0) return failed('scope')
  const channel = await call(place, { path: `/channels/${idIn(wanted)}`, shape: channelShape })
  if (!channel.ok) return replyOf(channel)
  const { id, guild_id: guildId, name, type } = channel.value
  if (guildId === undefined || !KINDS.has(type)) return failed('unsupported')
  const guild = await call(place, { path: `/guilds/${guildId}`, query: [['with_counts', 'true']], shape: guildShape })
  if (!guild.ok) return replyOf(guild)
  const member = await call(place, { path: `/guilds/${guildId}/members/${me.value.id}`, shape: memberShape })
  if (!member.ok) return replyOf(member)
  const bits = rightsOf(me.value.id, member.value.roles, guild.value, channel.value)
  if (!may(bits, 'see') || !may(bits, 'send') || !may(bits, 'history')) return failed('scope')
  const account: ConnectedAccount = {
    network: 'discord',
    id,
    handle: `@${me.value.username}`,
    name: `${guild.value.name} #${name ?? id}`,
    url: `https://discord.com/channels/${guildId}/${id}`,
    avatar: guild.value.icon ? `https://cdn.discordapp.com/icons/${guildId}/${guild.value.icon}.png` : null,
    server,
    streaming: null,
    software: { name: 'discord', version: '10' },
    linked: { guild: guildId, bot: me.value.id },
    can: abilitiesOf(bits),
  }
  return { ok: true, value: account, rate: member.rate }
}

/** People paste the link of a channel, which ends with its number. */
const idIn = (typed: string): string => /(\d{5,20})\/?\s*$/.exec(typed)?.[1] ?? '0'

/** Everybody's rights, then those of the bot's roles, then what the channel itself takes and gives, from the general to the special. */
function rightsOf(
  bot: string,
  roles: readonly string[],
  { id: everyone, roles: all, owner_id: owner }: Guild,
  channel: Channel,
): bigint {
  const ours = all.filter(({ id }) => id === everyone || roles.includes(id))
  const given = ours.reduce((bits, { permissions }) => bits | BigInt(permissions), 0n)
  const ADMINISTRATOR = 1n << 3n
  if (owner === bot || (given & ADMINISTRATOR) !== 0n) return ADMINISTRATOR
  const changes = channel.permission_overwrites ?? []
  const steps = [
    changes.filter(({ id }) => id === everyone),
    changes.filter(({ id, type }) => type === 0 && id !== everyone && roles.includes(id)),
    changes.filter(({ id, type }) => type === 1 && id === bot),
  ]
  return steps.reduce((bits, step) => {
    const deny = step.reduce((sum, one) => sum | BigInt(one.deny), 0n)
    const allow = step.reduce((sum, one) => sum | BigInt(one.allow), 0n)
    return (bits & ~deny) | allow
  }, given)
}
