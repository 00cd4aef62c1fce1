import type { TestContext } from 'node:test'
import type { App } from '#app'
import { channelById, type Channel } from '#desk'
import { createNetworks, type ConnectedAccount, type Item, type Network } from '#networks'
import { publishSlice } from '#publish'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { ingest } from '../ingest.ts'
import { replySettled } from '../settled.ts'
import { converseSlice } from '../slice.ts'

type Spoken = Exclude<Item, { state: 'deleted' }>
type Ear = Parameters<NonNullable<NonNullable<Network['read']>['listen']>>[1]

/** A network that is one street: what the neighbours say stands in a list, and whoever listens hears it. */
export function openStreet() {
  const said: Item[] = []
  const posts = new Map<string, Spoken>()
  const sent: { text: string; target: string | null; visibility: string }[] = []
  const liked: string[] = []
  let ear: Ear | null = null
  let hangUp: (() => void) | null = null
  let answerState: 'live' | 'rejected' = 'live'
  const network: Network = {
    id: 'street',
    name: 'Street',
    setup: { fields: [], steps: [] },
    cannot: [],
    connect: () => Promise.reject(new Error('the street needs no connecting')),
    check: ({ account }) => Promise.resolve({ ok: true, value: account, rate: null }),
    publish: {
      prepare: (_, __, stored) => Promise.resolve({ state: 'ready', parts: [...stored], rate: null }),
      commit: (_, { draft, target }) => {
        if (answerState === 'rejected') {
          const error = { reason: 'validation', about: { said: 'no' }, retryAt: null, remote: null } as const
          return Promise.resolve({ state: 'rejected', error, rate: null })
        }
        sent.push({ text: draft.text, target: target?.id ?? null, visibility: draft.visibility })
        return Promise.resolve({
          state: 'live',
          ref: { id: `ours-${sent.length}`, url: 'https://street/ours' },
          rate: null,
        })
      },
      reconcile: () => Promise.resolve({ state: 'absent', rate: null }),
    },
    read: {
      streams: ['inbox'],
      pull: (_, __, cursor) => {
        const from = Number(cursor ?? 0)
        const items = said.slice(from, from + 3)
        const page = { items, cursor: String(from + items.length), more: from + items.length < said.length }
        return Promise.resolve({ ok: true, value: page, rate: null })
      },
      context: () => Promise.resolve({ ok: true, value: [], rate: null }),
      look: (_, id) => {
        const gone = { state: 'deleted', key: id, version: 'deleted', ref: { id } } as const
        return Promise.resolve({ ok: true, value: posts.get(id) ?? gone, rate: null })
      },
      listen: (_, heard, signal) =>
        new Promise((resolve) => {
          ear = heard
          hangUp = () => resolve({ ok: true, value: 'ended', rate: null })
          signal.addEventListener('abort', () => hangUp?.())
          heard.up()
        }),
      hook: {
        // The street knocks with its secret and the names of what was said.
        take: (_, { headers, body }) => {
          if (headers['x-street-secret'] !== 'simit') return { items: [], answer: answered(403, 'who are you') }
          const keys = new Set(Buffer.from(body).toString().split(','))
          return { items: said.filter(({ key }) => keys.has(key)), answer: answered(200, 'thanks') }
        },
      },
    },
    act: {
      perform: (_, { action, refId }) => {
        liked.push(`${action} ${refId}`)
        return Promise.resolve({ state: 'live', ref: { id: refId, url: '' }, rate: null })
      },
    },
  }
  return {
    network,
    posts,
    sent,
    liked,
    /** A neighbour says it: it can be pulled, and whoever listens hears it. */
    say: (item: Item, aloud = true) => {
      said.push(item)
      if (aloud) ear?.hear(item)
    },
    dropStream: () => hangUp?.(),
    refuseAnswers: () => {
      answerState = 'rejected'
    },
  }
}

const answered = (status: number, body: string) => ({ status, type: 'text/plain', body })

export const ACCOUNT: ConnectedAccount = {
  network: 'street',
  id: 'firin',
  handle: '@firin@meydan.town',
  name: 'Fırın',
  url: 'https://street/@firin',
  avatar: null,
  server: 'https://street',
  streaming: null,
  software: { name: 'street', version: '1' },
  can: {
    publish: {
      text: { max: 200, unit: 'grapheme', maxBytes: null, linkCost: 23, mentionCost: 'local' },
      media: null,
      poll: null,
      thread: 'replies',
      visibilities: ['public', 'unlisted', 'followers', 'mentioned'],
      warning: false,
      namesInReplies: true,
      once: { kind: 'key', minutes: 60 },
    },
    read: { comments: 'both', mentions: 'both', messages: 'both', edits: true, deletions: true },
    act: ['like', 'unlike', 'hide', 'unhide', 'delete', 'block', 'unblock'],
    metrics: [],
    search: 'none',
  },
}

/** A street on which a program may post but hears nothing. */
export const DEAF: ConnectedAccount = { ...ACCOUNT, can: { ...ACCOUNT.can, read: null, act: [] } }

/** The bakery on the street: a real database, its queue and the ledger that sends its answers. */
export async function openBakery(t: TestContext, account: ConnectedAccount = ACCOUNT) {
  const street = openStreet()
  const app = await testApp(t, createNetworks([street.network]))
  const workspaceId = await app.db.write(async (tx) => {
    const workspace = await tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    const member = { workspace_id: workspace.id, joined_at: app.now(), role: 'owner' } as const
    await tx
      .insertInto('desk.members')
      .values([
        { ...member, account_id: 'olga', name: 'Olga', email: 'olga@example.org' },
        { ...member, account_id: 'mehmet', name: 'Mehmet', email: 'mehmet@example.org' },
      ])
      .execute()
    return workspace.id
  })
  const slice = converseSlice(app)
  const ledger = publishSlice(app, {
    links: (_, { text }) => Promise.resolve(text),
    settled: (tx, news) => replySettled(app, tx, news),
  })
  const channel = await pageOf(app, workspaceId, account)
  const channelId = channel.id
  const call = callSlice({ routes: slice.routes }, { workspaceId, accountId: 'olga' })
  const deliver = ledger.jobs['publish.deliver']
  return {
    app,
    street,
    slice,
    workspaceId,
    channelId,
    call,
    /** The same desk as somebody of another role. */
    as: (accountId: string, role: string) => callSlice({ routes: slice.routes }, { workspaceId, accountId, role }),
    asMehmet: callSlice({ routes: slice.routes }, { workspaceId, accountId: 'mehmet' }),
    hear: (...items: Item[]) => ingest(app, channel, items),
    /** Another page of the bakery; gives back how it hears. */
    alsoAt: async (other: ConnectedAccount) => {
      const page = await pageOf(app, workspaceId, other)
      return (...items: Item[]) => ingest(app, page, items)
    },
    /** Sends everything whose hold is over. */
    send: () => deliver.run({ channelId }, new AbortController().signal),
    rows: () =>
      app.db.read.selectFrom('converse.messages').select(['external_id', 'text', 'deleted_at']).orderBy('id').execute(),
  }
}

async function pageOf(app: App, workspaceId: string, account: ConnectedAccount): Promise<Channel> {
  const { id } = await app.db.write((tx) =>
    tx
      .insertInto('desk.channels')
      .values({
        workspace_id: workspaceId,
        network: account.network,
        external_id: `${account.server}/${account.id}`,
        handle: account.handle,
        name: account.name,
        avatar: null,
        url: account.url,
        zone: 'Europe/Istanbul',
        config: '{}',
        credential: app.vault.seal('{}'),
        account: JSON.stringify(account),
        checked_at: app.now(),
        connected_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const channel = await channelById(app, app.db.read, workspaceId, id)
  if (!channel) throw new Error('the channel was not kept')
  return channel
}

let minutes = 0

/** Something a neighbour says under the bakery's post of this morning, unless told otherwise. */
export function says(key: string, text: string, more: Partial<Spoken> = {}): Spoken {
  minutes += 1
  return {
    state: 'live',
    key,
    version: '1',
    kind: 'comment',
    ref: { id: key, url: `https://street/${key}` },
    parentId: 'simit-post',
    rootId: 'simit-post',
    author: AYSE,
    own: false,
    text,
    html: `<p>${text}</p>`,
    warning: null,
    language: null,
    visibility: 'public',
    media: [],
    at: Temporal.Now.instant().subtract({ hours: 2 }).add({ minutes }),
    editedAt: null,
    ...more,
  }
}

const person = (id: string, name: string) => ({
  id,
  handle: `@${id}@meydan.town`,
  name,
  url: `https://street/@${id}`,
  avatar: null,
  bot: false,
})

export const AYSE = person('ayse', 'Ayşe Yılmaz')
export const IVAN = person('ivan', 'Иван Петров')
export const FIRIN = person('firin', 'Fırın')

export const gone = (key: string): Item => ({ state: 'deleted', key, version: 'deleted', ref: { id: key } })
