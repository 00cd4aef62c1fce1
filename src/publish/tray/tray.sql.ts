import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Place } from '#platform/place.ts'
import { cardsFrom, type CardRow } from '../cards/cards.sql.ts'

export type Sought = {
  workspaceId: string
  kind: 'draft' | 'idea' | undefined
  /** What was typed, as words that all must be there; empty for everything. */
  words: string
}

/** Drafts and ideas without an hour, the one touched last first. */
export function trayRows(db: Reader, sought: Sought, after: Place | null, limit: number): Promise<CardRow[]> {
  const beyond = after ? sql`(p.updated_at, p.id) < (${after.at}::timestamptz, ${after.id}::bigint)` : sql`true`
  return cardsFrom(
    db,
    sql`publish.posts p`,
    sql`${inTray(sought)} and ${ofKind(sought)} and ${beyond}`,
    sql`p.updated_at desc, p.id desc limit ${limit}`,
  )
}

/** How many of each there are. */
export async function trayCounts(db: Reader, sought: Omit<Sought, 'kind'>) {
  const { rows } = await sql<{ drafts: number; ideas: number }>`
    select (count(*) filter (where p.state <> 'idea'))::int as drafts,
      (count(*) filter (where p.state = 'idea'))::int as ideas
    from publish.posts p where ${inTray(sought)}`.execute(db)
  return rows[0] ?? { drafts: 0, ideas: 0 }
}

const inTray = ({ workspaceId, words }: Omit<Sought, 'kind'>) => sql`
  p.workspace_id = ${workspaceId} and p.removed_at is null and p.at is null and p.state in ('draft', 'review', 'idea')
  and ${speaksOf(words)}`

/** A post `p` in which all of these words stand; every post when there are none. */
export const speaksOf = (words: string) =>
  words === ''
    ? sql`true`
    : sql`to_tsvector('simple'::regconfig, language.fold(p.title || ' ' || p.text)) @@ to_tsquery('simple'::regconfig, ${words})`

const ofKind = ({ kind }: Sought) =>
  kind === undefined ? sql`true` : kind === 'idea' ? sql`p.state = 'idea'` : sql`p.state <> 'idea'`

/** The moments of a stretch of time at which another post stands, or is wished for. */
export async function momentsTaken(
  db: Reader,
  q: { workspaceId: string; postId: string; from: Temporal.Instant; to: Temporal.Instant },
): Promise<Temporal.Instant[]> {
  const rows = await db
    .selectFrom('publish.posts')
    .select('at')
    .where('workspace_id', '=', q.workspaceId)
    .where('removed_at', 'is', null)
    .where('at', '>=', q.from)
    .where('at', '<', q.to)
    .where('id', '!=', q.postId)
    .execute()
  return rows.flatMap(({ at }) => at ?? [])
}
