import type { ConnectedAccount } from '../account.ts'
import { failed } from '../call.ts'
import type { Network, Reply, Settings } from '../network.ts'
import { cannot, setup } from './setup.ts'

/** Far more than any place takes; whoever posts by hand sees what the place says. */
const LETTERS = 60_000
const PICTURES = 20
const ALT_LETTERS = 2_000
const MIMES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4']

/**
 * A page that no program may post to: the desk prepares and reminds, a person posts and tells the link. It stands on the calendar
 * and in the reports like every other channel.
 */
export const manual: Network = {
  id: 'manual',
  name: { en: 'By hand', tr: 'Elle', ru: 'Вручную' },
  setup,
  cannot,
  connect: (_http, settings) => Promise.resolve(accountOf(settings)),
  check: ({ account }) => Promise.resolve({ ok: true, value: account, rate: null }),
  publish: {
    prepare: () => Promise.resolve({ state: 'ready', parts: [], rate: null }),
    commit: () => Promise.resolve({ state: 'held', ref: null, why: 'by-hand', rate: null }),
    reconcile: () => Promise.resolve({ state: 'cannot-tell', askAgainMs: null, error: null, rate: null }),
  },
}

function accountOf({ page = '', name = '' }: Settings): Reply<ConnectedAccount> {
  const url = URL.parse(page.includes('://') ? page.trim() : `https://${page.trim()}`)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return failed('no-server')
  const account: ConnectedAccount = {
    network: 'manual',
    id: `${url.host}${url.pathname}`.replace(/\/$/, ''),
    handle: `@${url.pathname.split('/').findLast(Boolean) ?? url.host}`,
    name: name.trim() || url.host,
    url: url.href,
    avatar: null,
    server: url.origin,
    streaming: null,
    software: { name: 'by hand', version: '' },
    can: {
      publish: {
        text: { max: LETTERS, unit: 'grapheme', maxBytes: null, linkCost: null, mentionCost: 'full' },
        media: {
          max: PICTURES,
          mimes: MIMES,
          imageMaxBytes: null,
          videoMaxBytes: null,
          altMax: ALT_LETTERS,
          mixed: true,
          fetched: false,
        },
        poll: null,
        thread: 'none',
        visibilities: ['public'],
        warning: false,
        namesInReplies: false,
        once: { kind: 'none' },
        firstComment: false,
        shown: { kind: 'wall', card: true },
      },
      read: null,
      act: [],
      metrics: [],
      search: 'none',
    },
  }
  return { ok: true, value: account, rate: null }
}
