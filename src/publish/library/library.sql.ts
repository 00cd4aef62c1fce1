import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

const SHOWN = [
  'id',
  'mime',
  'size_bytes as sizeBytes',
  'width',
  'height',
  'alt',
  'name',
  'folder_id as folderId',
  'tags',
  'expires_on as expiresOn',
  'rights',
  'focus_x as focusX',
  'focus_y as focusY',
  'seconds',
  'codec',
  'made_of as madeOf',
  'added_at as addedAt',
] as const

export type Wish = {
  /** Folded; looked for in names, descriptions and tags. */
  words: string
  folderId: string | null
  tag: string | null
  kind: 'image' | 'video' | null
}

/** The newest first; copies cut for a network stand with their original and not here. */
export const libraryPage = (
  db: Reader,
  workspaceId: string,
  wish: Wish,
  after: { at: Temporal.Instant; id: string } | null,
  limit: number,
) =>
  db
    .selectFrom('publish.media')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .where('made_of', 'is', null)
    .where('removed_at', 'is', null)
    .$if(wish.words !== '', (q) => q.where(sql<boolean>`position(${wish.words} in folded) > 0`))
    .$if(wish.folderId !== null, (q) => q.where('folder_id', '=', wish.folderId))
    .$if(wish.tag !== null, (q) => q.where(sql<boolean>`${wish.tag} = any(tags)`))
    .$if(wish.kind !== null, (q) => q.where('mime', 'like', `${wish.kind}/%`))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(added_at, id) < (${after?.at}::timestamptz, ${after?.id}::bigint)`),
    )
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const shownMedia = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('publish.media')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export type Change = {
  alt?: string | undefined
  name?: string | undefined
  folderId?: string | null | undefined
  tags?: string[] | undefined
  expiresOn?: string | null | undefined
  rights?: string | undefined
  focus?: { x: number; y: number } | undefined
}

/** Changes what is known about a picture; what it is found by follows in the same statement. */
export const changeMedia = (tx: Writer, workspaceId: string, id: string, change: Change) =>
  tx
    .updateTable('publish.media')
    .set({
      ...(change.alt === undefined ? {} : { alt: change.alt }),
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.folderId === undefined ? {} : { folder_id: change.folderId }),
      ...(change.tags === undefined ? {} : { tags: change.tags }),
      ...(change.expiresOn === undefined ? {} : { expires_on: change.expiresOn }),
      ...(change.rights === undefined ? {} : { rights: change.rights }),
      ...(change.focus === undefined ? {} : { focus_x: change.focus.x, focus_y: change.focus.y }),
      folded: sql<string>`language.fold(
        ${change.name === undefined ? sql.ref('name') : sql.val(change.name)} || ' ' ||
        ${change.alt === undefined ? sql.ref('alt') : sql.val(change.alt)} || ' ' ||
        array_to_string(${change.tags === undefined ? sql.ref('tags') : sql`${change.tags}::text[]`}, ' '))`,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const putAway = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('publish.media')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

const USES_MOST = 20

/** The posts a picture, or a copy of it, stands in; the newest first. */
export async function usesOf(db: Reader, workspaceId: string, id: string) {
  const { rows } = await sql<{ id: string; text: string; title: string; state: string; at: Temporal.Instant | null }>`
    with these as (select id from publish.media where workspace_id = ${workspaceId} and (id = ${id} or made_of = ${id}))
    select p.id, left(p.text, 120) as text, p.title, p.state, p.at from publish.posts p
    where p.workspace_id = ${workspaceId} and p.removed_at is null and (
      p.media_ids && array(select id from these)
      or exists (select from publish.variants v where v.post_id = p.id and v.media_ids && array(select id from these)))
    order by p.updated_at desc, p.id desc limit ${USES_MOST}`.execute(db)
  return rows
}

const TAGS_MOST = 40

export async function tagsOf(db: Reader, workspaceId: string) {
  const { rows } = await sql<{ tag: string; count: number }>`
    select tag, count(*)::int as count from publish.media, unnest(tags) tag
    where workspace_id = ${workspaceId} and removed_at is null
    group by tag order by count(*) desc, tag limit ${TAGS_MOST}`.execute(db)
  return rows
}

const FOLDERS_MOST = 200

export const foldersOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('publish.folders as f')
    .select((eb) => [
      'f.id',
      'f.name',
      eb
        .selectFrom('publish.media as m')
        .select((count) => sql<number>`${count.fn.countAll()}::int`.as('count'))
        .whereRef('m.folder_id', '=', 'f.id')
        .where('m.removed_at', 'is', null)
        .as('count'),
    ])
    .where('f.workspace_id', '=', workspaceId)
    .orderBy('f.folded')
    .limit(FOLDERS_MOST)
    .execute()

/** A folder of that name; the one there is already when there is one. */
export const addFolder = (tx: Writer, workspaceId: string, name: string, at: Temporal.Instant) =>
  tx
    .insertInto('publish.folders')
    .values({ workspace_id: workspaceId, name, folded: sql<string>`language.fold(${name})`, made_at: at })
    .onConflict((on) => on.columns(['workspace_id', 'folded']).doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()

export const folderExists = async (db: Reader, workspaceId: string, id: string): Promise<boolean> => {
  const found = await db
    .selectFrom('publish.folders')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

/** The folder goes, what lies in it stays in the library. */
export const removeFolder = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('publish.folders')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
