import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { answerByDelivery, arrived, removeCopy, setMessageState } from './answers.sql.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { lockThreads, reopen } from './threads.sql.ts'

/** What the ledger tells of one of its deliveries. */
export type SettledReply = {
  id: string
  workspaceId: string
  channelId: string
  kind: string
  state: string
  reason: string | null
  remoteId: string | null
  remoteUrl: string | null
  sentAt: Temporal.Instant | null
}

/** The ledger has news of our answers: they stand on the network, or they do not and somebody must look. */
export async function replySettled(app: Pick<App, 'live' | 'now'>, tx: Writer, deliveries: readonly SettledReply[]) {
  const threads = new Map<string, string>()
  for (const delivery of deliveries.filter(({ kind }) => kind === 'reply')) {
    const ours = await answerByDelivery(tx, delivery.id)
    if (!ours) continue
    threads.set(ours.threadId, delivery.workspaceId)
    if (delivery.state === 'live' && delivery.remoteId !== null) {
      const { remoteId, remoteUrl, channelId } = delivery
      await removeCopy(tx, channelId, remoteId, ours.id)
      await arrived(tx, ours.id, { externalId: remoteId, url: remoteUrl ?? '', at: delivery.sentAt ?? app.now() })
    } else if (ours.externalId === null) {
      await setMessageState(tx, ours.id, stateOf(delivery.state), delivery.reason)
    }
  }
  for (const [workspaceId, entries] of Map.groupBy(threads, ([, workspace]) => workspace)) {
    const ids = entries.map(([id]) => id)
    await lockThreads(tx, workspaceId, ids)
    await refreshThreads(tx, ids, app.now())
    await reopen(tx, await failedAmong(tx, ids, deliveries))
    await tellThreads(app, tx, workspaceId, ids)
  }
}

/** An answer that did not arrive is work again, even if the thread had been put away with it. */
async function failedAmong(tx: Writer, ids: string[], deliveries: readonly SettledReply[]): Promise<string[]> {
  const failed = await Promise.all(
    deliveries
      .filter(({ kind, state }) => kind === 'reply' && (state === 'failed' || state === 'unknown'))
      .map(({ id }) => answerByDelivery(tx, id)),
  )
  return ids.filter((id) => failed.some((ours) => ours?.threadId === id && ours.externalId === null))
}

const stateOf = (state: string): 'sending' | 'held' | 'unknown' | 'failed' =>
  state === 'failed' || state === 'unknown' || state === 'held' ? state : 'sending'
