import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { ABILITIES } from './abilities.ts'
import { call, HOME } from './call.ts'
import { freshKey } from './renew.ts'
import { channelsShape } from './shapes.ts'

/** Gets a key for an hour with the one that stays, and asks whose channel it opens. */
export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(settings['server'] ?? HOME)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const key = await freshKey(http, server, credential)
  return key.ok ? meet(http, server, key.value['access'] ?? '') : key
}

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  meet(http, account.server, credential['access'] ?? '')

async function meet(http: Outgoing, server: string, access: string): Promise<Reply<ConnectedAccount>> {
  const query = [
    ['part', 'snippet,contentDetails'],
    ['mine', 'true'],
  ] as const
  const called = await call({ http, server, access }, { path: '/youtube/v3/channels', query, shape: channelsShape })
  if (!called.ok) return replyOf(called)
  // A Google account without a channel has nothing to be connected.
  const [channel] = called.value.items ?? []
  if (!channel) return failed('human-needed')
  const { id, snippet, contentDetails } = channel
  const account: ConnectedAccount = {
    network: 'youtube',
    id,
    handle: snippet?.customUrl?.startsWith('@') ? snippet.customUrl : `@${id}`,
    name: snippet?.title ?? id,
    url: `https://www.youtube.com/channel/${id}`,
    avatar: snippet?.thumbnails?.default?.url ?? null,
    server,
    streaming: null,
    software: { name: 'youtube', version: '3' },
    linked: { uploads: contentDetails?.relatedPlaylists.uploads ?? `UU${id.slice(2)}` },
    can: ABILITIES,
  }
  return { ok: true, value: account, rate: called.rate }
}
