import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import type { ConnectedAccount } from '../account.ts'
import { type Called, failed, replyOf } from '../call.ts'
import { get, listOf, placeAt, type Place, post, type Says } from '../graph/call.ts'
import { endOf } from '../graph/renewal.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { limitShape, ME, meShape, VERSION } from './shapes.ts'

const PUBLIC_SERVER = 'https://graph.instagram.com'
/** What the account tells the app by itself, where it is told to. */
const EVENTS = 'comments,messages'

/** Whose key it is. The network does not tell what a key allows, so it is tried on something small of each sort. */
export const connect = (http: Outgoing, settings: Settings, credential: Credential): Promise<Reply<ConnectedAccount>> =>
  meet(http, settings['server'] ?? PUBLIC_SERVER, credential, true)

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  meet(http, account.server, credential, false)

async function meet(
  http: Outgoing,
  address: string,
  credential: Credential,
  listens: boolean,
): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(address)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const place = placeAt(http, server, VERSION, credential)
  if (place.token === '') return failed('auth')
  const met = await get(place, 'me', { says: { fields: ME }, shape: meShape })
  if (!met.ok) return replyOf(met)
  const { user_id: id, username, name, profile_picture_url: avatar } = met.value
  const limit = await get(place, `${id}/content_publishing_limit`, {
    says: { fields: 'quota_usage,config' },
    shape: limitShape,
  })
  const comments = await tries(place, `${id}/media`, { fields: 'id,comments.limit(1){id}', limit: 1 })
  const messages = await tries(place, `${id}/conversations`, { platform: 'instagram', limit: 1 })
  const insights = await tries(place, `${id}/insights`, { metric: 'reach', period: 'day' })
  for (const told of [limit, comments, messages, insights]) {
    // Anything but a missing permission says nothing about what the key allows.
    if (!told.ok && told.error.reason !== 'scope' && told.error.reason !== 'validation') return replyOf(told)
  }
  if (listens && place.appSecret !== null)
    await post(place, `${id}/subscribed_apps`, { says: { subscribed_fields: EVENTS }, shape: z.unknown() })
  const account: ConnectedAccount = {
    network: 'instagram',
    id,
    handle: `@${username}`,
    name: name ?? username,
    url: `https://www.instagram.com/${username}/`,
    avatar: avatar ?? null,
    server,
    streaming: null,
    software: { name: 'instagram', version: VERSION },
    ...endOf(credential),
    can: abilitiesOf({ publish: limit.ok, comments: comments.ok, messages: messages.ok, insights: insights.ok }),
  }
  return { ok: true, value: account, rate: met.rate }
}

const tries = (place: Place, path: string, says: Says): Promise<Called<unknown>> =>
  get(place, path, { says, shape: listOf(z.unknown()) })
