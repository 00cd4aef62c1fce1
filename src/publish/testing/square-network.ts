import * as z from 'zod'
import type { ConnectedAccount, Intent, Line, Network, Outcome, Reader } from '#networks'

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
    edit: (line, refId, { text }) => send(line, `posts/${refId}`, 'PUT', { text }),
  },
  act: { perform: (line, { refId }) => send(line, `posts/${refId}`, 'DELETE', {}) },
  read: { streams: [], pull: unasked, context: unasked, look },
}

function unasked(): Promise<never> {
  throw new Error('nobody asks the square for that')
}

const Told = z.object({ text: z.string() })

/** How a post stands there now. */
async function look(line: Line, refId: string): ReturnType<Reader['look']> {
  const answer = await line.http.request({ url: `${line.account.server}/posts/${refId}` })
  const ref = refOf(line, refId)
  if (answer.ok && answer.status === 404)
    return { ok: true, value: { state: 'deleted', key: refId, version: 'deleted', ref }, rate: null }
  if (!answer.ok || answer.status !== 200)
    return { ok: false, reason: 'transient', about: {}, error: error('transient'), rate: null }
  const { text } = Told.parse(JSON.parse(answer.text()))
  const author = { id: '1', handle: '@firin', name: 'Fırın', url: '', avatar: null, bot: false }
  const bare = {
    parentId: null,
    rootId: null,
    own: true,
    html: '',
    warning: null,
    language: null,
    media: [],
    editedAt: null,
  }
  const told = { state: 'live', key: refId, version: '1', kind: 'post', visibility: 'public' } as const
  return { ok: true, value: { ...bare, ...told, ref, author, text, at: answer.at }, rate: null }
}

function commit(line: Line, { key, draft, target }: Intent): Promise<Outcome> {
  return send(line, 'posts', 'POST', { key, text: draft.text, target: target?.id ?? null })
}

async function send(line: Line, path: string, method: 'POST' | 'PUT' | 'DELETE', body: unknown): Promise<Outcome> {
  const answer = await line.http.request({
    url: `${line.account.server}/${path}`,
    method,
    timeoutMs: 2_000,
    body: JSON.stringify(body),
  })
  if (!answer.ok) return { state: answer.sent ? 'unknown' : 'not-sent', error: error('transient'), rate: null }
  if (answer.status === 429) {
    const seconds = Number(answer.headers['retry-after'] ?? 60)
    return { state: 'not-sent', error: { ...error('rate'), retryAt: answer.at.add({ seconds }) }, rate: null }
  }
  if (answer.status === 401) return { state: 'rejected', error: error('auth'), rate: null }
  if (answer.status === 404) return { state: 'rejected', error: error('not-found'), rate: null }
  if (answer.status === 422) return { state: 'rejected', error: error('validation'), rate: null }
  if (answer.status !== 200) return { state: 'unknown', error: error('transient'), rate: null }
  return { state: 'live', ref: refOf(line, Answer.parse(JSON.parse(answer.text())).id ?? ''), rate: null }
}

const error = (reason: 'transient' | 'rate' | 'auth' | 'validation' | 'not-found') => ({
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
      edits: true,
      ...(atOnce ? { atOnce } : {}),
    },
    read: { comments: 'none', mentions: 'none', messages: 'none', edits: true, deletions: true },
    act: ['delete'],
    metrics: [],
    search: 'none',
  },
})
