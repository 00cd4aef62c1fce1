import type { Outgoing } from '#platform/outgoing.ts'
import type { Capabilities, ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { call, forumIn } from './call.ts'
import { type Config, configShape, selfShape } from './shapes.ts'

const MIMES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
const PICTURES = 20

/** Whose token it is, in which category, and what the forum takes. */
export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const server = addressFrom(settings['server'] ?? '')
  if (!server) return failed('no-server')
  const { base } = forumIn(server)
  const config = await call({ http, base, token: '' }, { path: '/api/config', shape: configShape })
  if (!config.ok) {
    const isForeign = config.status !== null && ['protocol', 'not-found', 'unsupported'].includes(config.error.reason)
    return isForeign ? failed('other-network') : replyOf(config)
  }
  const token = credential['token']?.trim() ?? ''
  if (token === '') return failed('auth')
  const me = await call({ http, base, token }, { path: '/api/self', shape: selfShape })
  if (!me.ok) return replyOf(me)
  const { uid, username, userslug, displayname, picture, isAdmin, isGlobalMod } = me.value
  const account: ConnectedAccount = {
    network: 'nodebb',
    id: String(uid),
    handle: `@${userslug}@${new URL(base).host}`,
    name: displayname ? displayname : username,
    url: `${base}/user/${userslug}`,
    avatar: picture ? new URL(picture, `${base}/`).href : null,
    server,
    home: base,
    streaming: null,
    software: { name: 'nodebb', version: '' },
    can: abilitiesOf(config.value, forumIn(server).category, isAdmin === true || isGlobalMod === true),
  }
  return { ok: true, value: account, rate: me.rate }
}

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  connect(http, { server: account.server }, credential)

function addressFrom(typed: string): string | null {
  const trimmed = typed.trim()
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  if (!url || url.username !== '' || url.hostname === '') return null
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

const rule = { unit: 'utf16', maxBytes: null, linkCost: null, mentionCost: 'full' } as const

/** Without a category there is nowhere to put a topic: such an account only reads and answers. */
function abilitiesOf(config: Config, category: number | null, isStaff: boolean): Capabilities {
  return {
    publish:
      category === null
        ? null
        : {
            text: { max: config.maximumPostLength, min: config.minimumPostLength, ...rule },
            title: { max: config.maximumTitleLength, min: config.minimumTitleLength, ...rule },
            media: {
              max: PICTURES,
              mimes: MIMES,
              imageMaxBytes: config.maximumFileSize ? config.maximumFileSize * 1024 : null,
              videoMaxBytes: null,
              altMax: null,
              mixed: true,
              fetched: false,
            },
            poll: null,
            thread: 'replies',
            visibilities: ['public'],
            warning: false,
            namesInReplies: false,
            once: { kind: 'read-back' },
            shown: { kind: 'forum', card: true, markup: 'markdown' },
            edits: true,
          },
    read: { comments: 'pull', mentions: 'pull', messages: 'none', edits: true, deletions: true },
    act: ['like', 'unlike', 'delete', ...(isStaff ? (['mute', 'unmute', 'block', 'unblock'] as const) : [])],
    metrics: ['replies', 'likes', 'views', 'followers', 'following', 'posts'],
    search: 'none',
  }
}
