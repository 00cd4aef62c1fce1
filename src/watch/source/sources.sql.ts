import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** What is known of a source. */
export const COLUMNS = [
  's.id',
  's.workspace_id as workspaceId',
  's.url',
  's.title',
  's.site',
  's.lang',
  's.state',
  's.etag',
  's.last_modified as lastModified',
  's.body_hash as bodyHash',
  's.every_minutes as everyMinutes',
  's.next_poll_at as nextPollAt',
  's.polled_at as polledAt',
  's.answered_at as answeredAt',
  's.newest_at as newestAt',
  's.failures',
  's.trouble',
  's.trouble_about as troubleAbout',
  's.added_at as addedAt',
  's.rival',
  's.kind',
  's.door',
  's.rest_seconds as restSeconds',
  's.moves_to as movesTo',
  's.moves_said as movesSaid',
  's.moved_from as movedFrom',
  's.moved_at as movedAt',
  's.new_address as newAddress',
  's.searched_at as searchedAt',
  's.body_bytes as bodyBytes',
] as const

export type SourceRow = NonNullable<Awaited<ReturnType<typeof sourceById>>> & {
  /** Only while it is asked: the marks of what it told before. */
  told?: Buffer | null
}

export const sourceById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('watch.sources as s')
    .select(COLUMNS)
    .where('s.workspace_id', '=', workspaceId)
    .where('s.id', '=', id)
    .where('s.removed_at', 'is', null)
    .executeTakeFirst()

export const sourceByUrl = (db: Reader, workspaceId: string, url: string) =>
  db
    .selectFrom('watch.sources as s')
    .select(['s.id', 's.title'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.url', '=', url)
    .where('s.removed_at', 'is', null)
    .executeTakeFirst()

/** A page of the sources by title, with how much they bring in a week and whether they are muted. */
export const sourcePage = (
  db: Reader,
  wish: { workspaceId: string; after: { title: string; id: string } | null; weekAgo: Temporal.Instant; limit: number },
) =>
  db
    .selectFrom('watch.sources as s')
    .select(COLUMNS)
    .select([
      sql<number>`(select count(*)::int from watch.items i where i.source_id = s.id and i.published_at > ${wish.weekAgo})`.as(
        'lastWeek',
      ),
      sql<string | null>`(select m.id from watch.mutes m where m.source_id = s.id order by m.id limit 1)`.as('muteId'),
    ])
    .where('s.workspace_id', '=', wish.workspaceId)
    .where('s.removed_at', 'is', null)
    .$if(wish.after !== null, (q) =>
      q.where(sql<boolean>`(s.title, s.id) > (${wish.after?.title ?? ''}, ${wish.after?.id ?? '0'}::bigint)`),
    )
    .orderBy('s.title')
    .orderBy('s.id')
    .limit(wish.limit)
    .execute()

export type SourceKind = 'feed' | 'page' | 'letters' | 'hook'

/** Keeps a source; one that was removed before comes back with what it brought. */
export const keepSource = (
  tx: Writer,
  s: {
    workspaceId: string
    kind: SourceKind
    url: string
    title: string
    site: string | null
    lang: string | null
    everyMinutes: number | null
    restSeconds: number
    door?: string
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('watch.sources')
    .values({
      workspace_id: s.workspaceId,
      kind: s.kind,
      door: s.door ?? null,
      rest_seconds: s.restSeconds,
      url: s.url,
      host: new URL(s.url).host,
      title: s.title,
      site: s.site,
      lang: s.lang,
      every_minutes: s.everyMinutes,
      next_poll_at: s.at,
      added_by: s.by,
      added_at: s.at,
    })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'url'])
        .doUpdateSet({ kind: s.kind, removed_at: null, state: 'on', next_poll_at: s.at, failures: 0, trouble: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeSource = (
  tx: Writer,
  workspaceId: string,
  id: string,
  wish: { title: string; state: 'on' | 'paused'; everyMinutes?: number | null | undefined },
) =>
  tx
    .updateTable('watch.sources')
    .set({
      title: wish.title,
      state: wish.state,
      ...(wish.everyMinutes === undefined ? {} : { every_minutes: wish.everyMinutes }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const removeSource = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('watch.sources')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst()

/** What a feed says of itself; a name given by hand stays. */
export const describeSource = (
  tx: Writer,
  id: string,
  d: { site: string | null; lang: string | null; newestAt: Temporal.Instant | null },
) =>
  sql`
    update watch.sources
    set site = coalesce(${d.site}, site), lang = coalesce(${d.lang}, lang), newest_at = greatest(newest_at, ${d.newestAt})
    where id = ${id}`.execute(tx)

export const markRival = (tx: Writer, workspaceId: string, id: string, rival: boolean) =>
  tx
    .updateTable('watch.sources')
    .set({ rival })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
