import * as z from 'zod'
import type { ConnectedAccount, Intent, Line, Network, Outcome } from '#networks'

const Answer = z.object({ id: z.string().nullable() })

/** The network that speaks to a square. */
export const squareNetwork: Network = {
  id: 'square',
  name: 'Square',
  setup: { fields: [], steps: [] },
  cannot: [],
  connect: () => Promise.reject(new Error('the square needs no connecting')),
  check: ({ account }) => Promise.resolve({ ok: true, value: account, rate: null }),
  publish: {
    prepare: (_, __, stored) => Promise.resolve({ state: 'ready', parts: [...stored], rate: null }),
    commit,
    reconcile: async (line, intent) => {
      const answer = await line.http.request({ url: `${line.account.server}/posts?key=${intent.key}` })
      if (!answer.ok || answer.status !== 200) return { state: 'cannot-tell', askAgainMs: 100, error: null, rate: null }
      const { id } = Answer.parse(JSON.parse(answer.text()))
      return id === null ? { state: 'absent', rate: null } : { state: 'found', ref: refOf(line, id), rate: null }
    },
  },
}

async function commit(line: Line, intent: Intent): Promise<Outcome> {
  const answer = await line.http.request({
    url: `${line.account.server}/posts`,
    method: 'POST',
    timeoutMs: 2_000,
    body: JSON.stringify({ key: intent.key, text: intent.draft.text, target: intent.target?.id ?? null }),
  })
  if (!answer.ok) return { state: answer.sent ? 'unknown' : 'not-sent', error: error('transient'), rate: null }
  if (answer.status === 429) {
    const seconds = Number(answer.headers['retry-after'] ?? 60)
    return { state: 'not-sent', error: { ...error('rate'), retryAt: answer.at.add({ seconds }) }, rate: null }
  }
  if (answer.status === 401) return { state: 'rejected', error: error('auth'), rate: null }
  if (answer.status === 422) return { state: 'rejected', error: error('validation'), rate: null }
  if (answer.status !== 200) return { state: 'unknown', error: error('transient'), rate: null }
  return { state: 'live', ref: refOf(line, Answer.parse(JSON.parse(answer.text())).id ?? ''), rate: null }
}

const error = (reason: 'transient' | 'rate' | 'auth' | 'validation') => ({
  reason,
  about: { said: 'no' },
  retryAt: null,
  remote: null,
})

const refOf = (line: Line, id: string) => ({ id, url: `${line.account.server}/@firin/${id}` })

export const squareAccount = (server: string, atOnce?: number): ConnectedAccount => ({
  network: 'square',
  id: '1',
  handle: '@firin@meydan.town',
  name: 'Fırın',
  url: `${server}/@firin`,
  avatar: null,
  server,
  streaming: null,
  software: { name: 'square', version: '1' },
  can: {
    publish: {
      text: { max: 500, unit: 'grapheme', maxBytes: null, linkCost: 23, mentionCost: 'local' },
      media: {
        max: 4,
        mimes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
        imageMaxBytes: 8_000_000,
        videoMaxBytes: null,
        altMax: 1500,
        mixed: false,
        fetched: false,
      },
      poll: { maxOptions: 4, maxOptionLength: 50, minMinutes: 5, maxMinutes: 43_200, withMedia: false },
      thread: 'replies',
      visibilities: ['public', 'unlisted', 'followers', 'mentioned'],
      warning: true,
      namesInReplies: true,
      once: { kind: 'key', minutes: 60 },
      ...(atOnce ? { atOnce } : {}),
    },
    read: null,
    act: [],
    metrics: [],
    search: 'none',
  },
})
