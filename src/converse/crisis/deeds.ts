import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { beginFreeze, liftFreeze } from '#publish'
import {
  addCrisis,
  crisisById,
  type CrisisRow,
  endCrisis,
  lockCrisis,
  logInto,
  type LogKind,
  openCrisis,
  setFreeze,
  setRoles,
} from './crises.sql.ts'
import { beginningOf } from './notice.ts'
import { sightOf } from './see-crisis.ts'
import type { CrisisRefusal } from './words.ts'

type Refusal = Extract<CrisisRefusal, 'no-such-crisis' | 'crisis-is-over'>

/** Somebody calls a crisis that no count has noticed. */
export async function callCrisis(
  app: App,
  who: Who,
  wish: { name: string; channelId: string | null },
): Promise<Result<{ id: string }>> {
  const beganAt = await beginningOf(app, who.workspaceId, wish.channelId)
  const now = app.now()
  return app.db.write(async (tx) => {
    const { id } = await addCrisis(tx, {
      workspaceId: who.workspaceId,
      channelId: wish.channelId,
      state: 'open',
      name: wish.name,
      spike: { score: 0, usual: 0, counted: 0 },
      level: 'alert',
      beganAt,
      openedBy: who.account.id,
      now,
    })
    await logInto(tx, id, { by: who.account.name, kind: 'opened', text: wish.name, at: now })
    await tell(app, tx, who, id)
    return done({ id })
  })
}

/** A person has looked: this is one, and it has a name from now on. */
export const openIt = (app: App, who: Who, id: string, name: string): Promise<Result<Nothing, Refusal>> =>
  within(app, who, id, async (tx, crisis, now) => {
    if (crisis.state === 'alert') await openCrisis(tx, id, { name, by: who.account.id, at: now })
    await logInto(tx, id, { by: who.account.name, kind: 'opened', text: name, at: now })
  })

/** What was decided, said or done; it stays in the log for ever. */
export const note = (
  app: App,
  who: Who,
  id: string,
  entry: { kind: Extract<LogKind, 'decision' | 'statement' | 'step'>; text: string },
): Promise<Result<Nothing, Refusal>> =>
  within(app, who, id, (tx, _, now) => logInto(tx, id, { by: who.account.name, ...entry, at: now }))

export const giveRole = (
  app: App,
  who: Who,
  id: string,
  given: { role: string; accountId: string | null; name: string },
): Promise<Result<Nothing, Refusal>> =>
  within(app, who, id, async (tx, crisis, now) => {
    const { [given.role]: _gone, ...others } = rolesOf(crisis.roles)
    await setRoles(tx, id, given.accountId === null ? others : { ...others, [given.role]: given.accountId })
    await logInto(tx, id, { by: who.account.name, kind: 'role', text: `${given.role}: ${given.name}`, at: now })
  })

export const rolesOf = (roles: unknown): Record<string, string> =>
  typeof roles === 'object' && roles !== null
    ? Object.fromEntries(Object.entries(roles).flatMap(([role, id]) => (typeof id === 'string' ? [[role, id]] : [])))
    : {}

/** Stops everything planned, so that no joke goes out into the anger. */
export async function freezeAll(app: App, who: Who, id: string): Promise<Result<Nothing, Refusal>> {
  const crisis = await crisisById(app.db.read, who.workspaceId, id)
  if (!crisis) return refused('no-such-crisis')
  if (!isStanding(crisis)) return refused('crisis-is-over')
  const begun = await beginFreeze(app, who, { note: crisis.name })
  if (!begun.ok) throw new Error(`a freeze of everything was refused: ${begun.reason}`)
  return within(app, who, id, async (tx, _, now) => {
    await setFreeze(tx, id, begun.value.id)
    await logInto(tx, id, { by: who.account.name, kind: 'frozen', text: '', at: now })
  })
}

/** Lets posts go out again; those that missed their hour become drafts, because after a crisis each deserves a second look. */
export async function lift(app: App, who: Who, id: string): Promise<Result<Nothing, Refusal>> {
  const crisis = await crisisById(app.db.read, who.workspaceId, id)
  if (!crisis) return refused('no-such-crisis')
  if (crisis.freezeId) await liftFreeze(app, who, { id: crisis.freezeId, missed: 'draft' })
  return app.db.write(async (tx) => {
    await setFreeze(tx, id, null)
    await logInto(tx, id, { by: who.account.name, kind: 'lifted', text: '', at: app.now() })
    await tell(app, tx, who, id)
    return done({})
  })
}

/** Ends it. How it stood is kept as its report, because what people said may be deleted later. */
export async function close(
  app: App,
  who: Who,
  id: string,
  end: { state: 'closed' | 'calm'; lesson: string },
): Promise<Result<Nothing, Refusal>> {
  const crisis = await crisisById(app.db.read, who.workspaceId, id)
  if (!crisis) return refused('no-such-crisis')
  const sight = await sightOf(app, who.workspaceId, crisis)
  return within(app, who, id, async (tx, _, now) => {
    await endCrisis(tx, id, { state: end.state, at: now, report: sight, lesson: end.lesson })
    await logInto(tx, id, { by: who.account.name, kind: end.state, text: end.lesson, at: now })
  })
}

const isStanding = ({ state }: Pick<CrisisRow, 'state'>) => state === 'alert' || state === 'open'

const within = (
  app: App,
  who: Who,
  id: string,
  deed: (tx: Writer, crisis: CrisisRow, now: Temporal.Instant) => Promise<unknown>,
): Promise<Result<Nothing, Refusal>> =>
  app.db.write(async (tx): Promise<Result<Nothing, Refusal>> => {
    const crisis = await lockCrisis(tx, who.workspaceId, id)
    if (!crisis) return refused('no-such-crisis')
    if (!isStanding(crisis)) return refused('crisis-is-over')
    await deed(tx, crisis, app.now())
    await tell(app, tx, who, id)
    return done({})
  })

const tell = (app: App, tx: Writer, { workspaceId }: Who, id: string) =>
  app.live.tell(tx, { workspaceId, kind: 'converse.crisis', id })
