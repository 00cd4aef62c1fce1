import { randomUUID } from 'node:crypto'
import type { Outgoing } from '#platform/outgoing.ts'
import type { Capabilities, ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Actor, Credential, Network, Reply, Settings } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { publish } from './publish.ts'
import { cannot, setup } from './setup.ts'
import { idOf, tell, tellLine } from './speak.ts'

const LETTERS = 40_000
const FILES = 4
export const FILE_BYTES = 5 * 1_048_576
const ALT_LETTERS = 2000
export const MIMES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4']
const WEEK_MINUTES = 7 * 24 * 60

const plain = { maxBytes: null, linkCost: null, mentionCost: 'full' } as const

/** A receiver takes whatever it is told; these are the limits of what we tell in one breath. */
const ABILITIES: Capabilities = {
  publish: {
    text: { max: LETTERS, unit: 'codepoint', ...plain },
    title: { max: 300, unit: 'codepoint', ...plain },
    media: {
      max: FILES,
      mimes: MIMES,
      imageMaxBytes: FILE_BYTES,
      videoMaxBytes: FILE_BYTES,
      altMax: ALT_LETTERS,
      mixed: true,
      fetched: false,
    },
    poll: { maxOptions: 20, maxOptionLength: 300, minMinutes: 1, maxMinutes: 5 * WEEK_MINUTES, withMedia: true },
    thread: 'replies',
    visibilities: ['public', 'unlisted', 'followers', 'mentioned'],
    warning: true,
    namesInReplies: false,
    once: { kind: 'own-id' },
    edits: true,
  },
  read: null,
  act: ['delete'],
  metrics: [],
  search: 'none',
}

async function meet(http: Outgoing, settings: Settings, credential: Credential): Promise<Reply<ConnectedAccount>> {
  const address = URL.parse((settings['server'] ?? '').trim())
  if (!address || !/^https?:$/.test(address.protocol)) return failed('no-server')
  const ping = { type: 'desk.connected', id: idOf('ping', randomUUID()), data: {} }
  const called = await tell(http, address.href, credential['secret'] ?? '', ping)
  if (!called.ok) return replyOf(called)
  const account: ConnectedAccount = {
    network: 'webhook',
    id: `${address.host}${address.pathname}`.replace(/\/$/, ''),
    handle: `@${address.host}`,
    name: settings['name']?.trim() || address.host,
    url: address.href,
    avatar: null,
    server: address.origin,
    streaming: null,
    software: { name: 'webhook', version: '1' },
    can: ABILITIES,
  }
  return { ok: true, value: account, rate: called.rate }
}

const act: Actor = {
  async perform(line, { action, refId }) {
    if (action !== 'delete') return unsupported
    const event = { type: 'post.deleted', id: idOf('deleted', refId), data: { id: refId } }
    return outcomeOf(await tellLine(line, event), () => ({ id: refId, url: '' }))
  },
}

/** Any program with an address: each post is sent to it as JSON, signed as the Standard Webhooks specification says. */
export const webhook: Network = {
  id: 'webhook',
  name: { en: 'Webhook', tr: 'Webhook', ru: 'Вебхук' },
  setup,
  cannot,
  connect: meet,
  check: ({ http, account, credential }) => meet(http, { server: account.url, name: account.name }, credential),
  publish,
  act,
}
