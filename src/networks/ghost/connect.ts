import type { Outgoing } from '#platform/outgoing.ts'
import type { Capabilities, ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { call } from './call.ts'
import { type Member, membersShape, siteShape } from './shapes.ts'

/** The account of a site for which nobody answers comments. */
const NOBODY = 'site'

const KEY = /^[\da-f]{24}:[\da-f]{64}$/i

/** What the key opens, and as which member of the site we answer. */
export const connect = (
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> => {
  const member = settings['member']?.trim() ?? ''
  return describe(http, settings['server'] ?? '', credential, member === '' ? null : `email:'${quoted(member)}'`)
}

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  describe(http, account.server, credential, account.id === NOBODY ? null : `id:'${quoted(account.id)}'`)

export const speaks = (account: ConnectedAccount): boolean => account.id !== NOBODY

async function describe(
  http: Outgoing,
  typed: string,
  credential: Credential,
  who: string | null,
): Promise<Reply<ConnectedAccount>> {
  const server = addressFrom(typed)
  if (!server) return failed('no-server')
  const site = await call({ http, server, key: '' }, { path: '/site/', shape: siteShape })
  if (!site.ok) {
    const isForeign = site.status !== null && ['protocol', 'not-found', 'unsupported'].includes(site.error.reason)
    return isForeign ? failed('other-network') : replyOf(site)
  }
  const key = credential['key']?.trim() ?? ''
  if (!KEY.test(key)) return failed('auth')
  const query = [['limit', '1'], ...(who === null ? [] : [['filter', who] as const])] as const
  const members = await call({ http, server, key }, { path: '/members/', query, shape: membersShape })
  if (!members.ok) return replyOf(members)
  const [member] = members.value.members
  if (who !== null && !member) return failed('not-found')
  const { title, version, icon } = site.value.site
  return {
    ok: true,
    value: accountOf(server, { title, version, icon: icon ?? null }, who === null ? null : (member ?? null)),
    rate: members.rate,
  }
}

function accountOf(
  server: string,
  { title, version, icon }: { title: string; version: string; icon: string | null },
  member: Member | null,
): ConnectedAccount {
  const name = member?.name ? member.name : title
  return {
    network: 'ghost',
    id: member?.id ?? NOBODY,
    handle: `@${name.trim().replaceAll(/[\s@]+/g, '.')}@${new URL(server).host}`,
    name: title,
    url: server,
    avatar: icon ? new URL(icon, `${server}/`).href : null,
    server,
    home: server,
    streaming: null,
    software: { name: 'ghost', version },
    // Without a member there is nobody to comment as.
    can: member
      ? abilities
      : { ...abilities, publish: abilities.publish && { ...abilities.publish, firstComment: false } },
  }
}

const rule = { unit: 'grapheme', maxBytes: null, linkCost: null, mentionCost: 'full' } as const

/** An integration may do all of this; the site tells no limits but refuses headlines above 255 letters, an emoji of one sign being one. */
const abilities: Capabilities = {
  publish: {
    text: { max: 40_000, ...rule },
    title: { max: 255, unit: 'codepoint', maxBytes: null, linkCost: null, mentionCost: 'full' },
    media: {
      max: 20,
      mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
      imageMaxBytes: null,
      videoMaxBytes: null,
      altMax: 191,
      mixed: true,
      fetched: false,
    },
    poll: null,
    thread: 'none',
    visibilities: ['public'],
    warning: false,
    namesInReplies: false,
    once: { kind: 'two-steps' },
    shown: { kind: 'blog', card: false, markup: 'markdown' },
    edits: true,
  },
  read: { comments: 'pull', mentions: 'none', messages: 'none', edits: true, deletions: true },
  act: ['delete', 'hide', 'unhide', 'mute', 'unmute'],
  metrics: ['replies', 'followers', 'posts'],
  search: 'none',
}

function addressFrom(typed: string): string | null {
  const trimmed = typed.trim()
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  if (!url || url.username !== '' || url.hostname === '') return null
  return `${url.origin}${url.pathname.replace(/\/ghost(?:\/.*)?$/, '')}`.replace(/\/+$/, '')
}

/** A word inside of a filter. */
export const quoted = (word: string): string => word.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
