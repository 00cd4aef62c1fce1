import type { App } from '#app'
import { channelsOf, record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { postRow } from '../posts.sql.ts'
import { sweep } from '../sweep.ts'
import { addFreeze, endFreeze, exceptPost, standingFreezes } from './freezes.sql.ts'
import { heldBy, missedUnder } from './held.sql.ts'
import { dealWith, type Dealt, type MissedWish } from './missed.ts'

export type FreezeRefusal = 'not-found' | 'no-such-channel' | 'not-frozen'

type Somebody = Pick<Who, 'workspaceId' | 'account'>

/**
 * Stops everything planned of the workspace, or of some of its channels, from the moment this is written. Answers to people still go out,
 * and so does what is already on the wire.
 */
export async function beginFreeze(
  app: App,
  who: Somebody,
  wish: { channelIds?: string[] | null | undefined; note?: string | undefined },
): Promise<Result<{ id: string }, FreezeRefusal>> {
  const channelIds = wish.channelIds?.length ? [...new Set(wish.channelIds)].toSorted() : null
  const known = new Set((await channelsOf(app, who.workspaceId)).map(({ id }) => id))
  if (channelIds?.some((id) => !known.has(id))) return refused('no-such-channel')
  return app.db.write(async (tx) => {
    const { workspaceId } = who
    const now = app.now()
    const { id, isNew } = await addFreeze(tx, { workspaceId, channelIds, note: wish.note ?? '', by: nameOf(who), now })
    if (isNew) await record(tx, who, 'freeze.begun', { id, channelIds, note: wish.note ?? '' }, now)
    await app.live.tell(tx, { workspaceId, kind: 'publish.freeze', id })
    return done({ id })
  })
}

/** Ends a freeze and deals with the posts that missed their hour under it as was wished. */
export const liftFreeze = (
  app: App,
  who: Somebody,
  wish: { id: string; missed: MissedWish },
): Promise<Result<Dealt, FreezeRefusal>> =>
  app.db
    .write(async (tx): Promise<Result<Dealt, FreezeRefusal>> => {
      const { workspaceId } = who
      const now = app.now()
      const ended = await endFreeze(tx, { ...wish, workspaceId, by: nameOf(who), now })
      if (!ended) return refused('not-frozen')
      const dealt = await dealWith(app, tx, workspaceId, await missedUnder(tx, wish.id, now), wish.missed)
      await record(tx, who, 'freeze.lifted', { ...wish, ...dealt }, now)
      await app.live.tell(tx, { workspaceId, kind: 'publish.freeze', id: wish.id })
      return done(dealt)
    })
    .then(async (lifted) => {
      // What becomes due again has lost its jobs while it was held.
      if (lifted.ok) await sweep(app)
      return lifted
    })

/** Lets one post go out although everything is frozen, or takes it in again. */
export const except = (
  app: App,
  who: Who,
  wish: { id: string; excepted: boolean },
): Promise<Result<Nothing, FreezeRefusal>> =>
  app.db
    .write(async (tx): Promise<Result<Nothing, FreezeRefusal>> => {
      const { workspaceId } = who
      if (!(await postRow(tx, workspaceId, wish.id))) return refused('not-found')
      const now = app.now()
      await exceptPost(tx, { workspaceId, postId: wish.id, excepted: wish.excepted, by: nameOf(who), now })
      await record(tx, who, wish.excepted ? 'freeze.excepted' : 'freeze.included', { id: wish.id }, now)
      await app.live.tell(tx, { workspaceId, kind: 'publish.freeze' })
      return done({})
    })
    .then(async (told) => {
      if (told.ok) await sweep(app)
      return told
    })

/** The freezes that stand, with how many posts each holds. */
export async function freezesNow(app: Pick<App, 'db' | 'now'>, workspaceId: string) {
  const standing = await standingFreezes(app.db.read, workspaceId)
  return Promise.all(
    standing.map(async (freeze) => ({ ...freeze, ...(await heldBy(app.db.read, freeze.id, app.now())) })),
  )
}

const nameOf = ({ account }: Somebody): string => account.name || account.id
