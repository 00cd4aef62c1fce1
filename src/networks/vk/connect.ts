import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf, type Keys } from './abilities.ts'
import { call, type Place } from './call.ts'
import { confirmationShape, groupsShape, longPollSettingsShape, maskShape, permissionsShape } from './shapes.ts'

const PUBLIC_SERVER = 'https://api.vk.com'
const EVENTS_VERSION = '5.199'
const MASK = { photos: 4, wall: 8192, groups: 262_144 } as const

const COMMENT_EVENTS = ['wall_reply_new', 'wall_reply_edit', 'wall_reply_delete', 'wall_reply_restore', 'wall_post_new']
const MESSAGE_EVENTS = ['message_new', 'message_reply', 'message_edit']

/** Whose key it is, and what it and the keys beside it allow; what is not told to us yet is switched on. */
export const connect = (http: Outgoing, settings: Settings, credential: Credential): Promise<Reply<ConnectedAccount>> =>
  meet(http, settings['server'] ?? PUBLIC_SERVER, credential, true)

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  meet(http, account.server, credential, false)

async function meet(
  http: Outgoing,
  address: string,
  credential: Credential,
  switchesOn: boolean,
): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(address)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const token = credential['token']?.trim() ?? ''
  if (token === '') return failed('auth')
  const place: Place = { http, server, token }
  const allowed = await call(place, 'groups.getTokenPermissions', { shape: permissionsShape })
  if (!allowed.ok) return replyOf(allowed)
  const community = new Set(allowed.value.permissions.map(({ name }) => name))
  const found = await call(place, 'groups.getById', { says: { fields: 'members_count' }, shape: groupsShape })
  if (!found.ok) return replyOf(found)
  const [group] = found.value
  if (!group) return failed('scope')
  const hears = await hearing(place, group.id, community, switchesOn)
  if (!hears.ok) return hears
  const admin = await adminKey({ ...place, token: credential['userToken']?.trim() ?? '' })
  if (!admin.ok) return admin
  const confirmation = community.has('manage')
    ? await call(place, 'groups.getCallbackConfirmationCode', {
        says: { group_id: group.id },
        shape: confirmationShape,
      })
    : null
  const screen = group.screen_name ?? `club${group.id}`
  const reads = admin.value !== null || (credential['serviceToken']?.trim() ?? '') !== ''
  const account: ConnectedAccount = {
    network: 'vk',
    id: String(group.id),
    handle: `@${screen}`,
    name: group.name,
    url: `https://vk.com/${screen}`,
    avatar: group.photo_100 ?? null,
    server,
    streaming: null,
    software: { name: 'vk', version: EVENTS_VERSION },
    ...(confirmation?.ok ? { linked: { confirmation: confirmation.value.code } } : {}),
    can: abilitiesOf({ community, hears: hears.value, admin: admin.value, reads }),
  }
  return { ok: true, value: account, rate: null }
}

/** The community tells only what its settings say it should; its own key may change them. */
async function hearing(
  place: Place,
  group: number,
  community: ReadonlySet<string>,
  switchesOn: boolean,
): Promise<Reply<Keys['hears']>> {
  if (!community.has('manage')) return { ok: true, value: { comments: false, messages: false }, rate: null }
  const wanted = [...COMMENT_EVENTS, ...(community.has('messages') ? MESSAGE_EVENTS : [])]
  const told = await call(place, 'groups.getLongPollSettings', {
    says: { group_id: group },
    shape: longPollSettingsShape,
  })
  if (!told.ok) return replyOf(told)
  const { is_enabled: isOn, events } = told.value
  const missing = wanted.filter((event) => !isOn || !events[event])
  if (missing.length > 0 && switchesOn) {
    const set = await call(place, 'groups.setLongPollSettings', {
      says: {
        group_id: group,
        enabled: 1,
        api_version: EVENTS_VERSION,
        ...Object.fromEntries(wanted.map((event) => [event, 1])),
      },
      shape: z.literal(1),
    })
    if (!set.ok) return replyOf(set)
    missing.length = 0
  }
  const all = (names: readonly string[]) => names.every((event) => !missing.includes(event))
  const messages = community.has('messages') && all(MESSAGE_EVENTS)
  return { ok: true, value: { comments: all(COMMENT_EVENTS), messages }, rate: null }
}

/** A key that was given must be good: one that may not write would fail at night. */
async function adminKey(place: Place): Promise<Reply<Keys['admin']>> {
  if (place.token === '') return { ok: true, value: null, rate: null }
  const mask = await call(place, 'account.getAppPermissions', { shape: maskShape })
  if (!mask.ok) return replyOf(mask)
  const may = (bit: number) => Math.floor(mask.value / bit) % 2 === 1
  return { ok: true, value: { photos: may(MASK.photos), wall: may(MASK.wall), groups: may(MASK.groups) }, rate: null }
}
