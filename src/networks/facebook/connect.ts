import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import type { ConnectedAccount } from '../account.ts'
import { type Called, failed, replyOf } from '../call.ts'
import { get, placeAt, type Place, post } from '../graph/call.ts'
import type { Credential, Line, Renewal, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { accountsShape, debugShape, PAGE, type PageNode, pageShape, VERSION } from './shapes.ts'

const PUBLIC_SERVER = 'https://graph.facebook.com'
const PAGES_AT_ONCE = 100
/** What the page tells the app by itself, where it is told to. */
const EVENTS = 'feed,mention,messages,message_echoes'

/** Whose key it is and what it allows. A person's key opens that person's pages: the one that was named, or the only one. */
export const connect = (http: Outgoing, settings: Settings, credential: Credential): Promise<Reply<ConnectedAccount>> =>
  meet(http, settings['server'] ?? PUBLIC_SERVER, credential, { page: settings['page'] ?? '', listens: true })

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  meet(http, account.server, credential, { page: account.id, listens: false })

async function meet(
  http: Outgoing,
  address: string,
  credential: Credential,
  { page: wanted, listens }: { page: string; listens: boolean },
): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(address)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const place = placeAt(http, server, VERSION, credential)
  if (place.token === '') return failed('auth')
  const found = await pageOf(place, wanted)
  if (!found.ok) return found
  const { page, token } = found.value
  const own = { ...place, token }
  const told = await get(own, 'debug_token', { says: { input_token: token }, shape: debugShape })
  const scopes = told.ok && told.value.data.scopes.length > 0 ? new Set(told.value.data.scopes) : null
  // Without it the desk asks every minute, and hears the same.
  if (listens && place.appSecret !== null)
    await post(own, `${page.id}/subscribed_apps`, { says: { subscribed_fields: EVENTS }, shape: z.unknown() })
  const account: ConnectedAccount = {
    network: 'facebook',
    id: page.id,
    handle: `@${page.username ?? page.name.replaceAll(/\s+/g, '')}`,
    name: page.name,
    url: page.link ?? `https://www.facebook.com/${page.id}`,
    avatar: page.picture?.data.url ?? null,
    server,
    streaming: null,
    software: { name: 'graph', version: VERSION },
    ...endOf(told),
    can: abilitiesOf(scopes),
  }
  return { ok: true, value: account, rate: null }
}

type Opened = { page: PageNode; token: string }

async function pageOf(place: Place, wanted: string): Promise<Reply<Opened>> {
  const me = await get(place, 'me', { says: { fields: PAGE }, shape: pageShape })
  if (me.ok) return { ok: true, value: { page: me.value, token: place.token }, rate: me.rate }
  // A person has no category, and is told so.
  return me.error.reason === 'validation' ? pageOfPerson(place, wanted) : replyOf(me)
}

async function pageOfPerson(place: Place, wanted: string): Promise<Reply<Opened>> {
  const told = await get(place, 'me/accounts', {
    says: { fields: `${PAGE},access_token`, limit: PAGES_AT_ONCE },
    shape: accountsShape,
  })
  if (!told.ok) return replyOf(told)
  const name = wanted.trim().replace(/^@/, '').toLowerCase()
  const pages = told.value.data
  const named = pages.filter((one) => [one.id, one.name, one.username].some((word) => word?.toLowerCase() === name))
  const [page, another] = name === '' ? pages : named
  if (!page) return failed('scope')
  if (another) return failed('validation', pages.map((one) => one.name).join(', '))
  return { ok: true, value: { page, token: page.access_token }, rate: told.rate }
}

/** The sooner of the two ends a key has: its own, and that of reading what people wrote. */
function endOf(told: Called<z.infer<typeof debugShape>>): { keyEnds?: string } {
  if (!told.ok) return {}
  const { expires_at: ends, data_access_expires_at: reads } = told.value.data
  const seconds = [ends, reads].filter((one) => one > 0)
  if (seconds.length === 0) return {}
  return { keyEnds: Temporal.Instant.fromEpochMilliseconds(Math.min(...seconds) * 1000).toString() }
}

/**
 * A page's own key stays as it is. A person's key is exchanged once, for a long one where the app's number and secret are known, and then
 * for the page's: that one does not end with the hour.
 */
export const renew: Renewal = {
  isDue: (credential) => credential['exchanged'] !== EXCHANGED,

  async fresh(http, account, credential) {
    const place = placeAt(http, account.server, VERSION, credential)
    const long = await longKey(place, credential)
    const told = await pageOfPerson({ ...place, token: long }, account.id)
    // A page has no pages: what was pasted is its own key already.
    const isPages = !told.ok && ['validation', 'scope'].includes(told.reason)
    if (!told.ok && !isPages) return told
    const token = told.ok ? told.value.token : place.token
    return { ok: true, value: { ...credential, token, exchanged: EXCHANGED }, rate: told.rate }
  },
}

const EXCHANGED = 'for the key of the page'

async function longKey(place: Place, credential: Credential): Promise<string> {
  const app = credential['appId']?.trim() ?? ''
  if (app === '' || place.appSecret === null) return place.token
  const told = await post(place, 'oauth/access_token', {
    says: {
      grant_type: 'fb_exchange_token',
      client_id: app,
      client_secret: place.appSecret,
      fb_exchange_token: place.token,
    },
    shape: z.object({ access_token: z.string() }),
  })
  return told.ok ? told.value.access_token : place.token
}
