import type { App } from '#app'
import { channelsOf } from '#desk'
import { instant } from '#platform/endpoint.ts'
import * as z from 'zod'
import { spoken } from '../messages.sql.ts'
import { rowsFrom } from '../rows.ts'
import { spoken as spokenShape } from '../shapes.ts'
import type { CrisisRow, logOf } from './crises.sql.ts'
import { angryChannels, angryPeople, courseOf, firstAngry, threadsByIds, touchedBy, waitingIn } from './heard.sql.ts'
import { STEPS } from './steps.ts'

const STEP_MINUTES = 5
const LONG_STEP_MINUTES = 60
const LONG_HOURS = 8
/** A crisis is looked at for so long at most; what it was is in its report. */
const MOST_DAYS = 14

/** What is known of a crisis at this moment; what is kept of it when it is closed. */
export const Sight = z.object({
  course: z.array(z.object({ at: instant, said: z.number(), negative: z.number(), ours: z.number() })),
  stepMinutes: z.number(),
  first: z
    .object({
      threadId: z.string(),
      name: z.string(),
      handle: z.string(),
      text: z.string(),
      lang: spokenShape,
      url: z.string(),
      at: instant,
    })
    .nullable(),
  channels: z.array(
    z.object({ id: z.string(), name: z.string(), messages: z.number(), people: z.number(), first: instant }),
  ),
  people: z.array(
    z.object({ id: z.string(), name: z.string(), handle: z.string(), messages: z.number(), threadId: z.string() }),
  ),
  touched: z.object({
    threads: z.number(),
    waiting: z.number(),
    answered: z.number(),
    people: z.number(),
    messages: z.number(),
  }),
})

export type Sight = z.output<typeof Sight>

export async function sightOf(app: App, workspaceId: string, crisis: CrisisRow): Promise<Sight> {
  const db = app.db.read
  const scope = scopeOf(app, workspaceId, crisis)
  const hours = (scope.to.epochMilliseconds - scope.from.epochMilliseconds) / 3_600_000
  const stepMinutes = hours > LONG_HOURS ? LONG_STEP_MINUTES : STEP_MINUTES
  const [course, first, channels, people, touched, known] = await Promise.all([
    courseOf(db, scope, stepMinutes),
    firstAngry(db, scope),
    angryChannels(db, scope),
    angryPeople(db, scope),
    touchedBy(db, scope),
    channelsOf(app, workspaceId),
  ])
  const named = new Map(known.map(({ id, name }) => [id, name]))
  return {
    course,
    stepMinutes,
    first: first ? { ...first, lang: spoken(first.lang) } : null,
    channels: channels.map((row) => ({
      id: row.channelId,
      name: named.get(row.channelId) ?? '',
      messages: Number(row.messages),
      people: Number(row.people),
      first: row.first,
    })),
    people: people.flatMap(({ personId, messages, ...row }) =>
      personId === null ? [] : [{ id: personId, messages: Number(messages), ...row }],
    ),
    touched,
  }
}

/** Those who still wait in it, as they stand in the queue. */
export async function waitingRows(app: App, workspaceId: string, crisis: CrisisRow) {
  const ids = (await waitingIn(app.db.read, scopeOf(app, workspaceId, crisis))).map(({ id }) => id)
  const rows = await threadsByIds(app.db.read, workspaceId, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rowsFrom(
    app.db.read,
    workspaceId,
    ids.flatMap((id) => byId.get(id) ?? []),
    app.now(),
  )
}

function scopeOf(app: App, workspaceId: string, { channelId, beganAt, closedAt }: CrisisRow) {
  const now = app.now()
  const to = closedAt ?? now
  const earliest = to.subtract({ hours: MOST_DAYS * 24 })
  const from = Temporal.Instant.compare(beganAt, earliest) < 0 ? earliest : beganAt
  return { workspaceId, channelId, from, to }
}

/** What is to be done by when, and by whom it was done. */
export function stepsOf(log: Awaited<ReturnType<typeof logOf>>, noticedAt: Temporal.Instant) {
  const done = new Map(log.filter(({ kind }) => kind === 'step').map((entry) => [entry.text, entry]))
  return STEPS.map(({ step, minutes }) => {
    const entry = done.get(step)
    return { step, dueAt: noticedAt.add({ minutes }), doneAt: entry?.at ?? null, doneBy: entry?.by ?? null }
  })
}
