import * as z from 'zod'
import type { App } from '#app'
import { channelById } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { refreshThreads } from '../refresh.ts'
import { sorry } from '../words.ts'
import { Clock } from './clock.ts'
import { allHours, Hours } from './due.ts'
import { keepHours, openThreads, removeHours } from './hours.sql.ts'

const MOST_MINUTES = 60 * 24 * 60
const AT_ONCE = 200

const minutes = z.number().int().min(1).max(MOST_MINUTES).nullable()

export const RedueOf = z.object({ workspaceId: z.string() })

/** When every channel answers and how fast it promises to. */
export const hoursRoutes = (app: App) => ({
  'GET /inbox/hours': endpoint({
    summary: 'Answering hours, holidays and targets; those without a channel hold for all that have none of their own',
    may: 'see',
    input: nothing,
    output: z.object({ hours: z.array(Hours) }),
    sorry,
    run: async (_, { workspaceId }) => done({ hours: await allHours(app.db.read, workspaceId) }),
  }),

  'PUT /inbox/hours': endpoint({
    summary: 'Set answering hours and targets of a channel, or of all channels',
    may: 'manage',
    input: Clock.extend({ channelId: id.nullable(), firstMinutes: minutes, settleMinutes: minutes }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      if (!isZone(wish.zone)) return refused('no-such-zone')
      if (wish.channelId !== null && !(await channelById(app, app.db.read, workspaceId, wish.channelId)))
        return refused('no-such-channel')
      await app.db.write(async (tx) => {
        const { week, holidays, ...rest } = wish
        const kept = { ...rest, week: JSON.stringify(week), holidays: JSON.stringify(holidays) }
        await keepHours(tx, { workspaceId, ...kept, at: app.now() })
        await app.jobs.add(tx, 'converse.redue', { workspaceId }, { key: `converse.redue/${workspaceId}` })
      })
      return done({})
    },
  }),

  'DELETE /inbox/hours': endpoint({
    summary: 'Promise nothing any more on a channel, or let it follow the hours of all channels',
    may: 'manage',
    input: z.object({ channelId: id.optional() }),
    output: nothing,
    sorry,
    run: async ({ channelId }, { workspaceId }) => {
      await app.db.write(async (tx) => {
        await removeHours(tx, workspaceId, channelId ?? null)
        await app.jobs.add(tx, 'converse.redue', { workspaceId }, { key: `converse.redue/${workspaceId}` })
      })
      return done({})
    },
  }),
})

/** The hours have changed: counts anew by when everybody who waits was promised an answer. */
export async function redue(app: App, { workspaceId }: z.output<typeof RedueOf>): Promise<void> {
  let after = '0'
  for (;;) {
    const rows = await openThreads(app.db.read, workspaceId, after, AT_ONCE)
    const last = rows.at(-1)
    if (!last) break
    const ids = rows.map((row) => row.id)
    await app.db.write((tx) => refreshThreads(tx, ids, app.now(), { anew: true }))
    after = last.id
  }
  await app.db.write((tx) => app.live.tell(tx, { workspaceId, kind: 'converse.thread' }))
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
