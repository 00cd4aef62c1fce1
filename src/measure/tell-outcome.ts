import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { clickById, isClickId, isHuman } from '#grow'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { lastOf, objectionTo, type Outcome, type Touch, wayTo } from './outcome.ts'
import { addOutcome, addTouches, outcomeByReference, postAndStory, type Source } from './outcomes.sql.ts'
import type { MeasureRefusal } from './words.ts'

/** `clicks` are the names our links left on the visitor's way, in any order; `postId` is what a customer told by word. */
export type Told = Outcome & { clicks: readonly string[]; postId: string | null }

const LOOKS = 5
const LOOK_AGAIN_MILLISECONDS = 30

export type Stored = Source & { id: string; repeated: boolean }

/** Takes in what happened and finds out which post it came from. The same reference told again changes nothing. */
export async function tellOutcome(app: App, who: Who, told: Told): Promise<Result<Stored, MeasureRefusal>> {
  const objection = objectionTo(told, app.now())
  if (objection) return objection
  const { workspaceId } = who
  const workspace = await workspaceById(app.db.read, workspaceId)
  const day = told.at
    .toZonedDateTimeISO(workspace?.zone ?? 'UTC')
    .toPlainDate()
    .toString()
  await clicksWritten(app, workspaceId, told.clicks)
  return app.db.write(async (tx) => {
    const way = wayTo(told, await touchesOf(tx, workspaceId, told.clicks))
    const source = await sourceOf(tx, workspaceId, way, told.postId)
    if (!source) return refused('no-such-post')
    const outcome = { ...told, ...source, workspaceId, day, by: who.account.id, now: app.now() }
    const added = await addOutcome(tx, outcome)
    if (added) {
      await addTouches(tx, added.id, way)
      await app.live.tell(tx, { workspaceId, kind: 'measure.outcome', id: added.id })
      return done({ ...source, id: added.id, repeated: false })
    }
    const there = await outcomeByReference(tx, workspaceId, told.reference)
    if (!there) throw new Error(`the outcome ${told.reference} is neither new nor there`)
    const { id, via, linkId, postId, channelId, storyId } = there
    return done({ id, via, linkId, postId, channelId, storyId, repeated: true })
  })
}

/** A click is written a moment after its redirect, and a quick form may be told of before that. */
async function clicksWritten(app: App, workspaceId: string, names: readonly string[]) {
  const awaited = [...new Set(names.filter(isClickId))]
  for (let look = 0; look < LOOKS; look += 1) {
    const found = await Promise.all(awaited.map((name) => clickById(app.db.read, workspaceId, name)))
    if (found.every((click) => click)) return
    await pause(LOOK_AGAIN_MILLISECONDS)
  }
}

async function touchesOf(tx: Writer, workspaceId: string, names: readonly string[]): Promise<Touch[]> {
  const touches: Touch[] = []
  for (const name of new Set(names.filter(isClickId))) {
    const click = await clickById(tx, workspaceId, name)
    if (!click || !isHuman(click.class)) continue
    const { at, linkId, postId, channelId } = click
    touches.push({ clickId: click.id, at, linkId, postId, channelId })
  }
  return touches
}

/** Null when somebody names a post that is not there. */
async function sourceOf(
  tx: Writer,
  workspaceId: string,
  way: readonly Touch[],
  toldPost: string | null,
): Promise<Source | null> {
  const last = lastOf(way)
  const postId = last?.postId ?? toldPost
  const post = postId === null ? null : await postAndStory(tx, workspaceId, postId)
  if (!last && toldPost !== null && !post) return null
  return {
    via: last ? 'click' : post ? 'told' : 'none',
    linkId: last?.linkId ?? null,
    postId: post?.id ?? null,
    channelId: last?.channelId ?? null,
    storyId: post?.storyId ?? null,
  }
}
