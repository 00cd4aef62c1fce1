import * as z from 'zod'
import type { App } from '#app'
import { peopleByIds, personDeeds, record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { refreshThreads, tellThreads } from '../refresh.ts'
import { addMerge, handOver, refusedBetween, takeApart, takeMerge } from './persons.sql.ts'

const Identities = z.array(z.object({ network: z.string(), home: z.string().optional(), externalId: z.string() }))

/** Who else may be the same human, and why it looks so; never joined without a person's yes. */
export async function likenessesOf(app: App, workspaceId: string, personId: string) {
  const found = await personDeeds.alike(app.db.read, workspaceId, personId)
  const ids = found.map((other) => other.personId)
  const refusals = await refusedBetween(app.db.read, workspaceId, personId, ids)
  return found.filter((other) => !refusals.has(other.personId))
}

/** Two people of the community become one: identities, conversations and history. */
export async function merge(
  app: App,
  who: Who,
  keptId: string,
  goneId: string,
): Promise<Result<{ id: string }, 'no-such-person'>> {
  if (keptId === goneId) return refused('no-such-person')
  return app.db.write(async (tx) => {
    const there = new Set((await peopleByIds(tx, who.workspaceId, [keptId, goneId])).map(({ id }) => id))
    if (there.size < 2) return refused('no-such-person')
    const identities = await personDeeds.move(tx, who.workspaceId, goneId, keptId)
    const threadIds = await handOver(tx, goneId, keptId)
    const by = who.account.id
    const merged = { workspaceId: who.workspaceId, keptId, goneId, identities, threadIds, by, at: app.now() }
    const { id } = await addMerge(tx, { ...merged, state: 'merged' })
    await record(tx, who, 'people-merged', { kept: keptId, gone: goneId }, app.now())
    await refreshThreads(tx, threadIds, app.now())
    await tellThreads(app, tx, who.workspaceId, threadIds)
    return done({ id })
  })
}

/** These two are not one: it is not proposed again. */
export async function keepApart(app: App, who: Who, keptId: string, goneId: string): Promise<Result<{ id: string }>> {
  const by = who.account.id
  const said = { workspaceId: who.workspaceId, keptId, goneId, identities: [], threadIds: [], by, at: app.now() }
  return done(await app.db.write((tx) => addMerge(tx, { ...said, state: 'refused' })))
}

/** Two who were made one are two again, each with what they said - also what they have said since. */
export async function unmerge(app: App, who: Who, id: string): Promise<Result<Nothing, 'nothing-to-undo'>> {
  return app.db.write(async (tx) => {
    const kept = await takeMerge(tx, who.workspaceId, id, app.now())
    if (!kept) return refused('nothing-to-undo')
    const identities = Identities.parse(kept.identities)
    await personDeeds.giveBack(tx, who.workspaceId, identities, kept.goneId)
    const threadIds = await takeApart(tx, {
      from: kept.keptId,
      to: kept.goneId,
      authors: await personDeeds.spokenOn(tx, who.workspaceId, identities),
      threadIds: kept.threadIds,
    })
    await record(tx, who, 'people-unmerged', { kept: kept.keptId, gone: kept.goneId }, app.now())
    await refreshThreads(tx, threadIds, app.now())
    await tellThreads(app, tx, who.workspaceId, threadIds)
    return done({})
  })
}
