import type { App } from '#app'
import { record } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import type { Given } from '../given.ts'
import { keepInterests } from '../fit/interests.sql.ts'
import { folded } from '../terms/match.ts'
import { addMute, endMutes, mutedBy, removeMute } from '../fit/mutes.sql.ts'
import { sourceById } from '../source/sources.sql.ts'
import { markManyRead, markManyUnread } from './readings.sql.ts'
import { markRead, markUnread, setState, storyRow } from './stories.sql.ts'
import { tasteNow, weighAgain, weighSoon } from '../fit/weigh.ts'
import { tasteOf } from '../fit/fit.ts'
import type { WatchRefusal } from '../words.ts'

/** Keeps a story for a post, or lets it go again; later rooms hear of it. One that became a draft stays that. */
export async function keepStory(
  app: App,
  given: Pick<Given, 'kept'>,
  who: Who,
  id: string,
  kept: boolean,
): Promise<Result<Nothing, WatchRefusal>> {
  return app.db.write(async (tx) => {
    if (!(await storyRow(tx, who.workspaceId, id))) return refused('no-such-story')
    const isNew = await (kept ? storySaved : storyLetGo)(tx, app, who.workspaceId, id)
    if (isNew) {
      await given.kept(tx, who, id, kept)
      await weighSoon(tx, app, who.workspaceId)
    }
    return done({})
  })
}

/** Somebody wants to make something of a story: its whole text is kept, and it is not offered as new. False when it was so already. */
export async function storySaved(tx: Writer, app: Pick<App, 'jobs' | 'live'>, workspaceId: string, id: string) {
  if (!(await setState(tx, workspaceId, id, ['new', 'muted'], 'kept'))) return false
  await app.jobs.add(tx, 'watch.keep-texts', { workspaceId, storyId: id }, { key: `watch.keep-texts:${id}` })
  await app.live.tell(tx, { workspaceId, kind: 'watch.story', id })
  return true
}

/** Nobody wants to make anything of it any more. */
export async function storyLetGo(tx: Writer, app: Pick<App, 'live'>, workspaceId: string, id: string) {
  if (!(await setState(tx, workspaceId, id, ['kept'], 'new'))) return false
  await app.live.tell(tx, { workspaceId, kind: 'watch.story', id })
  return true
}

/** A story became a draft; said by whoever writes it, in the same transaction. */
export async function storyDrafted(tx: Writer, app: Pick<App, 'live'>, workspaceId: string, id: string) {
  await setState(tx, workspaceId, id, ['new', 'kept', 'muted'], 'drafted')
  await app.live.tell(tx, { workspaceId, kind: 'watch.story', id })
}

/** Reading is everybody's own; a colleague still finds the story unread. */
export async function readStory(app: App, who: Who, id: string, read: boolean): Promise<Result<Nothing, WatchRefusal>> {
  return app.db.write(async (tx) => {
    if (!(await storyRow(tx, who.workspaceId, id))) return refused('no-such-story')
    await (read ? markRead(tx, who.workspaceId, who.account.id, id, app.now()) : markUnread(tx, who.account.id, id))
    return done({})
  })
}

/** Many at once, as when somebody has looked a list through; gives back those whose mark has changed. */
export const readMany = (app: App, who: Who, ids: string[], read: boolean): Promise<Result<{ ids: string[] }>> =>
  app.db.write(async (tx) => {
    const accountId = who.account.id
    if (read)
      return done({ ids: await markManyRead(tx, { workspaceId: who.workspaceId, accountId, ids, at: app.now() }) })
    await markManyUnread(tx, accountId, ids)
    return done({ ids })
  })

export type MuteWish = {
  word?: string | undefined
  sourceId?: string | undefined
  storyId?: string | undefined
  /** After so many days it is heard again by itself. */
  days?: number | undefined
}

/** Makes a word, a source or a story silent, for what is here and for what comes. */
export async function mute(
  app: App,
  who: Who,
  wish: MuteWish,
): Promise<Result<{ id: string; stories: number }, WatchRefusal>> {
  const word = folded(wish.word ?? '') === '' ? null : (wish.word ?? '').trim()
  const { workspaceId } = who
  if (!word && !wish.sourceId && !wish.storyId) return refused('nothing-to-mute')
  const taste = await tasteNow(app, workspaceId)
  return app.db.write(async (tx) => {
    if (wish.storyId && !(await storyRow(tx, workspaceId, wish.storyId))) return refused('no-such-story')
    if (wish.sourceId && !(await sourceById(tx, workspaceId, wish.sourceId))) return refused('no-such-source')
    const { id } = await addMute(tx, {
      workspaceId,
      kind: wish.storyId ? 'story' : wish.sourceId ? 'source' : 'word',
      word: wish.storyId || wish.sourceId ? null : word,
      sourceId: wish.storyId ? null : (wish.sourceId ?? null),
      storyId: wish.storyId ?? null,
      until: wish.days === undefined ? null : app.now().add({ hours: 24 * wish.days }),
      by: who.account.id,
      at: app.now(),
    })
    if (wish.storyId) {
      await setState(tx, workspaceId, wish.storyId, ['kept'], 'new')
      await weighSoon(tx, app, workspaceId)
    }
    await weighAgain(tx, workspaceId, taste)
    await app.live.tell(tx, { workspaceId, kind: 'watch.story' })
    return done({ id, stories: (await mutedBy(tx, workspaceId, id)).length })
  })
}

export async function unmute(app: App, who: Who, id: string): Promise<Result<Nothing, WatchRefusal>> {
  const taste = await tasteNow(app, who.workspaceId)
  return app.db.write(async (tx) => {
    if (!(await removeMute(tx, who.workspaceId, id))) return refused('no-such-mute')
    await weighAgain(tx, who.workspaceId, taste)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.story' })
    return done({})
  })
}

/** What was muted for some days is heard again when they are over. */
export async function endOfMutes(app: App, signal: AbortSignal) {
  const over = await app.db.write((tx) => endMutes(tx, app.now()))
  for (const workspaceId of new Set(over.map((one) => one.workspaceId))) {
    if (signal.aborted) return
    const taste = await tasteNow(app, workspaceId)
    await app.db.write(async (tx) => {
      await weighAgain(tx, workspaceId, taste)
      await app.live.tell(tx, { workspaceId, kind: 'watch.story' })
    })
  }
}

/** Sets the words the workspace cares about and puts the newest stories in their new order. */
export async function setInterests(app: App, who: Who, words: string[]): Promise<Result<{ words: string[] }>> {
  const wanted = [...new Map(words.map((word) => [folded(word), word.trim()])).entries()].flatMap(([key, word]) =>
    key === '' ? [] : [{ word, folded: key }],
  )
  const { goals, ...learnt } = await tasteNow(app, who.workspaceId)
  return app.db.write(async (tx) => {
    await keepInterests(tx, who.workspaceId, wanted)
    const now = tasteOf(
      wanted.map(({ word }) => word),
      goals,
      learnt,
    )
    await weighAgain(tx, who.workspaceId, now)
    await record(tx, who, 'interests.set', { count: wanted.length }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.story' })
    return done({ words: wanted.map(({ word }) => word) })
  })
}
