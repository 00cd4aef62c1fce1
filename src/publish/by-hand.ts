import type { App } from '#app'
import { record } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { addDeliverJob } from './deliver-job.ts'
import {
  addAttempt,
  askNow,
  cancelHanded,
  cancelUntouched,
  deliveryRow,
  markHandled,
  retryDelivery,
  settleByHand,
} from './deliveries.sql.ts'
import type { Given } from './given.ts'
import { changedOnes } from './live/changes.sql.ts'
import { noteChanges } from './live/note-changes.ts'
import { release } from './release.ts'
import type { Settled } from './settle.sql.ts'
import { tellBrowsers } from './tell-browsers.ts'

export type HandRefusal = 'not-found' | 'being-sent' | 'not-now' | 'not-a-link' | 'needs-approval'

/** A person has looked at what was to be changed or taken down: it is as it was meant, or not. */
export const settleChange = (app: App, who: Who, id: string, isDone: boolean) =>
  byHand(app, who, id, isDone ? 'said-done' : 'said-not-done', async (tx) => {
    const row = await settleByHand(tx, id, { state: isDone ? 'live' : 'failed' }, app.now())
    if (row) await noteChanges(app, tx, [row])
    return row
  })

/** Somebody has seen to it in another way; Today speaks of it no more. */
export const putAside = (app: App, who: Who, id: string) =>
  byHand(app, who, id, 'put-aside', (tx) => markHandled(tx, id, who.account.id, app.now()))

type Deed =
  | 'put-aside'
  | 'said-done'
  | 'said-not-done'
  | 'retried'
  | 'asked-again'
  | 'called-off'
  | 'said-live'
  | 'said-absent'

/** Sends again what is certainly not there. */
export const retry = (app: App, who: Who, id: string) =>
  byHand(app, who, id, 'retried', async (tx) => {
    const row = await retryDelivery(tx, id, app.now())
    if (row) await addDeliverJob(app, tx, row.channelId, app.now())
    return row
  })

/** Asks the network now whether it is there. */
export const checkNow = (app: App, who: Who, id: string) =>
  byHand(app, who, id, 'asked-again', async (tx) => {
    const row = await askNow(tx, id, app.now())
    if (row) await addDeliverJob(app, tx, row.channelId, app.now())
    return row
  })

/** Takes back what has not been begun. */
export const callOff = (app: App, who: Who, id: string) =>
  byHand(
    app,
    who,
    id,
    'called-off',
    async (tx) => (await cancelUntouched(tx, { id }, app.now()))[0] ?? (await cancelHanded(tx, id, app.now()))[0],
  )

/** A person has looked: it is there, under this address. */
export function markLive(
  app: App,
  given: Given,
  who: Who,
  id: string,
  link: string,
): Promise<Result<Record<string, never>, HandRefusal>> {
  const url = webAddress(link)
  const lastName = url?.pathname.split('/').findLast(Boolean)
  if (!url || !lastName) return Promise.resolve(refused('not-a-link'))
  return byHand(app, who, id, 'said-live', async (tx, { reason }) => {
    const remoteId = reason === 'by-hand' ? idOfAddress(url) : lastName
    const row = await settleByHand(tx, id, { state: 'live', remoteId, remoteUrl: url.href }, app.now())
    if (row) {
      await given.settled(tx, [row])
      await release(app, tx, [row])
    }
    return row
  })
}

/** A person has posted this answer where no program may; not every place gives an answer a link of its own. */
export async function answerPosted(
  app: App,
  tx: Writer,
  who: Who,
  id: string,
  link: string,
): Promise<Result<Settled, 'not-now' | 'not-a-link'>> {
  const url = link.trim() === '' ? null : webAddress(link)
  if (link.trim() !== '' && !url) return refused('not-a-link')
  const before = await deliveryRow(tx, id)
  if (before?.workspaceId !== who.workspaceId || before.kind !== 'reply' || before.reason !== 'by-hand')
    return refused('not-now')
  const there = { remoteId: url ? idOfAddress(url) : `by-hand-${id}`, remoteUrl: url?.href ?? '' }
  const row = await settleByHand(tx, id, { state: 'live', ...there }, app.now())
  if (!row) return refused('not-now')
  await noteHand(app, tx, who, id, 'said-live')
  await tellBrowsers(app, tx, [row])
  return done(row)
}

function webAddress(link: string): URL | null {
  const url = URL.parse(link.trim())
  return url && /^https?:$/.test(url.protocol) ? url : null
}

/** On a page nobody reads for us the whole address is the name of a thing: its last part may be the same for all. */
const idOfAddress = ({ host, pathname, search, hash }: URL): string =>
  `${host}${pathname}${search}${hash}`.replace(/\/$/, '')

/** A person has looked: it is not there. */
export const markFailed = (app: App, given: Given, who: Who, id: string) =>
  byHand(app, who, id, 'said-absent', async (tx) => {
    const row = await settleByHand(tx, id, { state: 'failed' }, app.now())
    if (row) await given.settled(tx, [row])
    return row
  })

const OF_CHANGES = new Set<Deed>(['said-done', 'said-not-done'])
const OF_POSTS = new Set<Deed>(['said-live', 'said-absent'])

const byHand = (
  app: App,
  who: Who,
  id: string,
  deed: Deed,
  act: (tx: Writer, before: { reason: string | null }) => Promise<Settled | undefined>,
): Promise<Result<Record<string, never>, HandRefusal>> =>
  app.db.write(async (tx) => {
    const before = await deliveryRow(tx, id)
    if (before?.workspaceId !== who.workspaceId) return refused('not-found')
    if (before.aboutId === null ? OF_CHANGES.has(deed) : OF_POSTS.has(deed)) return refused('not-found')
    if (deed === 'retried' && before.kind === 'post' && before.approval === 'waiting') return refused('needs-approval')
    const after = await act(tx, before)
    if (!after) return refused(before.state === 'sending' ? 'being-sent' : 'not-now')
    await noteHand(app, tx, who, id, deed)
    await tellBrowsers(app, tx, [after, ...(before.aboutId === null ? [] : await changedOnes(tx, [before.aboutId]))])
    return done({})
  })

async function noteHand(app: App, tx: Writer, who: Who, id: string, deed: Deed): Promise<void> {
  const now = app.now()
  const by = who.account.name || who.account.id
  const said = { deed: 'hand', verdict: deed, reason: null, detail: null, by, startedAt: now, finishedAt: now } as const
  await addAttempt(tx, id, said)
  await record(tx, who, `delivery.${deed}`, { id }, now)
}
