import { createHash, randomBytes } from 'node:crypto'
import type { ConnectedAccount } from '../account.ts'
import { failed } from '../call.ts'
import type { Actor, Intent, Network, Reply, RemoteRef, Settings } from '../network.ts'
import { unsupported } from '../outcome.ts'
import { refusal } from '../prepared.ts'
import { measureText } from '../text.ts'
import { cannot, setup } from './setup.ts'

const LETTERS = 40_000
const TITLE_LETTERS = 300
const FILES = 10
const ALT_LETTERS = 2000
const BIG_BYTES = 500 * 1_048_576
const MIMES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4', 'video/webm', 'audio/mpeg']
/** Nobody guesses so many. */
const SECRET_BYTES = 12
const NAME = /^[a-z\d](?:[a-z\d-]{1,62}[a-z\d])$/

const plain = { maxBytes: null, linkCost: null, mentionCost: 'full' } as const

/** The feed stands on the desk itself: what the ledger calls live is in it, so publishing asks nobody. */
export const rss: Network = {
  id: 'rss',
  name: { en: 'RSS feed', tr: 'RSS akışı', ru: 'Лента RSS' },
  setup,
  cannot,
  connect: (_, settings) => Promise.resolve(accountOf(settings)),
  check: ({ account }) => Promise.resolve({ ok: true, value: account, rate: null }),
  publish: {
    prepare: ({ account }, intent) => {
      const error = objection(account, intent)
      return Promise.resolve(
        error ? { state: 'rejected', parts: [], error, rate: null } : { state: 'ready', parts: [], rate: null },
      )
    },
    commit: ({ account }, intent) => Promise.resolve({ state: 'live', ref: refOf(account, intent), rate: null }),
    // What is called live is in the feed by that very word, so it is there whatever became of the worker who said so.
    reconcile: ({ account }, intent) => Promise.resolve({ state: 'found', ref: refOf(account, intent), rate: null }),
    edit: ({ account }, refId) => Promise.resolve({ state: 'live', ref: { id: refId, url: account.url }, rate: null }),
  },
  act: {
    perform: (_, { action, refId }) =>
      Promise.resolve(action === 'delete' ? { state: 'live', ref: { id: refId, url: '' }, rate: null } : unsupported),
  } satisfies Actor,
}

/** Readers know an item by this; it never changes. */
const refOf = ({ url }: ConnectedAccount, { key }: Pick<Intent, 'key'>): RemoteRef => {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return { id, url: `${url}#${id}` }
}

function accountOf(settings: Settings): Reply<ConnectedAccount> {
  const chosen = (settings['word'] ?? '').trim().toLowerCase()
  if (chosen !== '' && !NAME.test(chosen)) return failed('validation', 'a-z, 0-9, -')
  const word = chosen === '' ? randomBytes(SECRET_BYTES).toString('hex') : chosen
  const site = URL.parse((settings['site'] ?? '').trim())
  const account: ConnectedAccount = {
    network: 'rss',
    id: word,
    handle: `@${word}`,
    name: settings['name']?.trim() || word,
    url: `/feeds/${word}.xml`,
    avatar: null,
    server: '',
    streaming: null,
    software: { name: 'rss', version: '2.0' },
    ...(site && /^https?:$/.test(site.protocol) ? { linked: { site: site.href } } : {}),
    can: {
      publish: {
        text: { max: LETTERS, unit: 'codepoint', ...plain },
        title: { max: TITLE_LETTERS, unit: 'codepoint', ...plain },
        media: {
          max: FILES,
          mimes: MIMES,
          imageMaxBytes: BIG_BYTES,
          videoMaxBytes: BIG_BYTES,
          altMax: ALT_LETTERS,
          mixed: true,
          fetched: false,
        },
        poll: null,
        thread: 'none',
        visibilities: ['public'],
        warning: false,
        namesInReplies: false,
        once: { kind: 'own-id' },
        edits: true,
        feed: true,
      },
      read: null,
      act: ['delete'],
      metrics: [],
      search: 'none',
    },
  }
  return { ok: true, value: account, rate: null }
}

function objection({ can }: ConnectedAccount, { draft, target }: Intent) {
  const rules = can.publish
  if (!rules?.media) return refusal('scope')
  if (target || draft.poll) return refusal('unsupported')
  if (!measureText(rules.text, draft.text).fits) return refusal('validation')
  const { mimes, max } = rules.media
  return draft.media.length <= max && draft.media.every(({ mime }) => mimes.includes(mime)) ? null : refusal('media')
}
