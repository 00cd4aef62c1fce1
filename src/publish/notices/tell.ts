import type { App } from '#app'
import { allChannels, channelsOf } from '#desk'
import type { Writer } from '#platform/database.ts'
import { Payload } from '../payload.ts'
import type { Settled } from '../settle.sql.ts'
import type { Event, Told } from './event.ts'
import { addNotices } from './outlets.sql.ts'

type Means = Pick<App, 'jobs' | 'now' | 'networks' | 'db'>

/** What happens at once is told at once, in one message. */
const GATHER_SECONDS = 5

/** Writes down whom to tell, in the transaction in which it happened; a job tells them. */
export async function tell(
  app: Pick<App, 'jobs' | 'now'>,
  tx: Writer,
  workspaceId: string,
  told: readonly Told[],
  /** Accounts it is for; others' own outlets are left alone. */
  only?: readonly string[],
) {
  if (told.length === 0) return
  const outlets = await addNotices(tx, workspaceId, told, app.now(), only)
  for (const id of outlets) await sendSoon(app, tx, id, app.now().add({ seconds: GATHER_SECONDS }))
}

export const sendSoon = (app: Pick<App, 'jobs'>, tx: Writer, outletId: string, at: Temporal.Instant) =>
  app.jobs.add(tx, 'publish.notices', { outletId }, { at, key: `publish.notices:${outletId}` })

/** What became of posts, as far as somebody wants to know it. */
export async function tellSettled(app: Means, tx: Writer, moved: readonly Settled[]) {
  const news = moved.filter(isNews)
  const [first] = news
  if (!first) return
  const channels = await channelsOf(app, first.workspaceId)
  await tell(
    app,
    tx,
    first.workspaceId,
    news.flatMap(({ state, kind, channelId, payload, remoteUrl, reason }): Told[] => {
      const channel = channels.find(({ id }) => id === channelId)?.name ?? ''
      const { text, target } = Payload.parse(payload)
      const deed = kind === 'change' || kind === 'removal' ? kind : undefined
      const about = { channel, text, url: remoteUrl ?? target?.url ?? null, reason, ...(deed ? { deed } : {}) }
      return isEvent(state) ? [{ event: state, about }] : []
    }),
  )
}

/** Of a change of what is out only that it failed, or may have. */
const isNews = ({ state, postId, aboutId }: Settled): boolean =>
  aboutId === null ? postId !== null && isEvent(state) : state === 'failed' || state === 'unknown'

/** A key that no longer opens: everything of the channel waits until somebody connects it again. */
export async function tellLost(app: Means, tx: Writer, channelId: string, reason: string) {
  const channel = (await allChannels(app)).find(({ id }) => id === channelId)
  if (!channel) return
  const about = { channel: channel.name, text: '', url: null, reason }
  await tell(app, tx, channel.workspaceId, [{ event: 'connection-lost', about }])
}

const isEvent = (state: string): state is Event =>
  state === 'live' || state === 'failed' || state === 'unknown' || state === 'late'
