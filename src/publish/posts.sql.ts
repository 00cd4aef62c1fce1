import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Content, POST_STATES, Variant } from './post.ts'

const POST = [
  'id',
  'workspace_id as workspaceId',
  'story_id as storyId',
  'title',
  'text',
  'lang',
  'goal',
  'campaign',
  'media_ids as mediaIds',
  'poll',
  'first_comment as firstComment',
  'place',
  'paid',
  'wall_time as wallTime',
  'zone',
  'at',
  'state',
  'version',
  'planned_version as plannedVersion',
  'author',
  'labels',
  'is_queued as isQueued',
  'slot_category as slotCategory',
  'evergreen_id as evergreenId',
  'updated_at as updatedAt',
] as const

export type PostRow = NonNullable<Awaited<ReturnType<typeof postRow>>>

export const postRow = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('publish.posts')
    .select(POST)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

/** Some posts, in the order of their hours. */
export const postsByIds = (db: Reader, workspaceId: string, ids: string[]) =>
  db
    .selectFrom('publish.posts')
    .select(POST)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sql<string>`any(${ids}::bigint[])`)
    .where('removed_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** The post, kept from being changed by others until the transaction ends. */
export const lockedPost = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .selectFrom('publish.posts')
    .select(POST)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const addPost = (
  tx: Writer,
  p: {
    workspaceId: string
    storyId: string | null
    text: string
    lang: string
    /** A draft unless it is said to be an idea. */
    state?: 'idea'
    wallTime: string | null
    zone: string
    at: Temporal.Instant | null
    author: string
    now: Temporal.Instant
  },
) =>
  tx
    .insertInto('publish.posts')
    .values({
      workspace_id: p.workspaceId,
      story_id: p.storyId,
      text: p.text,
      lang: p.lang,
      state: p.state ?? 'draft',
      wall_time: p.wallTime,
      zone: p.zone,
      at: p.at,
      author: p.author,
      created_at: p.now,
      updated_at: p.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Saves unless somebody else saved since; then nothing comes back. */
export const savePost = (
  tx: Writer,
  p: Omit<Content, 'channels'> & {
    id: string
    version: number
    wallTime: string | null
    zone: string
    at: Temporal.Instant | null
    now: Temporal.Instant
  },
) =>
  tx
    .updateTable('publish.posts')
    .set((eb) => ({
      title: p.title,
      text: p.text,
      lang: p.lang,
      goal: p.goal,
      campaign: p.campaign,
      media_ids: p.mediaIds,
      poll: p.poll === null ? null : JSON.stringify(p.poll),
      first_comment: p.firstComment,
      place: p.place === null ? null : JSON.stringify(p.place),
      paid: p.paid === null ? null : JSON.stringify(p.paid),
      wall_time: p.wallTime,
      zone: p.zone,
      at: p.at,
      // Who goes on writing has made a draft of an idea.
      state: sql<'draft' | 'review' | 'planned'>`case state when 'idea' then 'draft' else state end`,
      version: eb('version', '+', 1),
      updated_at: p.now,
    }))
    .where('id', '=', p.id)
    .where('version', '=', p.version)
    .returning('version')
    .executeTakeFirst()

export async function saveVariants(tx: Writer, postId: string, variants: readonly Variant[]) {
  await tx.deleteFrom('publish.variants').where('post_id', '=', postId).execute()
  if (variants.length === 0) return
  await tx
    .insertInto('publish.variants')
    .values(
      variants.map((v) => ({
        post_id: postId,
        channel_id: v.channelId,
        title: v.title,
        text: v.text,
        warning: v.warning,
        visibility: v.visibility,
        media_ids: v.mediaIds,
        thread: v.thread,
        first_comment: v.firstComment,
      })),
    )
    .execute()
}

export const variantsOf = (db: Reader, postIds: string[]) =>
  db
    .selectFrom('publish.variants')
    .select([
      'post_id as postId',
      'channel_id as channelId',
      'title',
      'text',
      'warning',
      'visibility',
      'media_ids as mediaIds',
      'thread',
      'first_comment as firstComment',
    ])
    .where('post_id', 'in', postIds.length > 0 ? postIds : ['0'])
    .orderBy('channel_id')
    .execute()

/** The post stands on the calendar at that hour, in that state. */
export const planPost = (
  tx: Writer,
  p: {
    id: string
    state: (typeof POST_STATES)[number]
    wallTime: string | null
    zone: string
    at: Temporal.Instant | null
    now: Temporal.Instant
  },
) =>
  tx
    .updateTable('publish.posts')
    .set((eb) => ({
      state: p.state,
      wall_time: p.wallTime,
      zone: p.zone,
      at: p.at,
      planned_version: p.state === 'planned' ? eb.ref('version') : null,
      // Whatever gives it a place of its own takes it out of the queue.
      is_queued: false,
      updated_at: p.now,
    }))
    .where('id', '=', p.id)
    .execute()

export const removePost = (tx: Writer, id: string, now: Temporal.Instant | null) =>
  tx.updateTable('publish.posts').set({ removed_at: now }).where('id', '=', id).execute()

export const restorePost = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .updateTable('publish.posts')
    .set({ removed_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(['id', 'state', 'story_id as storyId'])
    .executeTakeFirst()
