import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Found, Ranked, Said, State, Whom } from './prospect.ts'

type Place = { points: number; id: string } | null

export const prospectPage = (db: Reader, workspaceId: string, state: State, before: Place, limit: number) =>
  db
    .selectFrom('grow.prospects')
    .select([
      'id',
      'network',
      'handle',
      'name',
      'url',
      'lang',
      'fits',
      'points',
      'reasons',
      'state',
      'note',
      'spoke_at as spokeAt',
      'came_by as cameBy',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', state)
    .$if(before !== null, (q) =>
      q.where(sql<boolean>`(points, id) < (${before?.points ?? 0}::integer, ${before?.id ?? '0'}::bigint)`),
    )
    .orderBy('points', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const wordsOf = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('grow.prospect_words')
    .select(['prospect_id as prospectId', 'url', 'text', 'place', 'about', 'at'])
    .where('prospect_id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .orderBy('at', 'desc')
    .execute()

export const prospectById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('grow.prospects')
    .select(['id', 'network', 'home', 'person', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const countsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('grow.prospects')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('workspace_id', '=', workspaceId)
    .groupBy('state')
    .execute()

export async function answeredSoFar(db: Reader, workspaceId: string): Promise<{ answered: number; came: number }> {
  const { rows } = await sql<{ answered: number; came: number }>`
    select coalesce(sum(answered), 0)::int as answered, coalesce(sum(came), 0)::int as came
    from grow.prospect_months where workspace_id = ${workspaceId}`.execute(db)
  return rows[0] ?? { answered: 0, came: 0 }
}

/** Which of these nobody wants to see again. */
export const refusedAmong = async (db: Reader, workspaceId: string, hashes: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('grow.prospect_refusals')
        .select('hash')
        .where('workspace_id', '=', workspaceId)
        .where('hash', 'in', hashes.length > 0 ? [...hashes] : [''])
        .execute()
    ).map(({ hash }) => hash),
  )

/** Somebody new, or somebody known who wrote again; what a person decided about them stays. */
export async function keepProspect(
  tx: Writer,
  workspaceId: string,
  found: Found,
  ranked: Ranked,
  now: Temporal.Instant,
): Promise<void> {
  const newest = found.said[0]?.at ?? now
  const { rows } = await sql<{ id: string }>`
    insert into grow.prospects as p (workspace_id, network, home, person, handle, name, url, lang, fits, points, reasons, spoke_at,
      seen_at, changed_at)
    values (${workspaceId}, ${found.network}, ${found.home}, ${found.person}, ${found.handle}, ${found.name}, ${found.url},
      ${ranked.lang}, ${ranked.fits}, ${ranked.points}, ${ranked.reasons}::text[], ${newest}, ${now}, ${now})
    on conflict (workspace_id, network, home, person) do update set handle = excluded.handle, name = excluded.name,
      points = greatest(p.points, excluded.points), reasons = excluded.reasons, fits = excluded.fits,
      spoke_at = greatest(p.spoke_at, excluded.spoke_at), seen_at = excluded.seen_at
    returning id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) return
  await addWords(tx, id, found.said)
}

const addWords = (tx: Writer, id: string, said: readonly Said[]) =>
  tx
    .insertInto('grow.prospect_words')
    .values(said.map(({ url, text, place, about, at }) => ({ prospect_id: id, url, text, place, about, at })))
    .onConflict((on) => on.doNothing())
    .execute()

export const changeProspect = (
  tx: Writer,
  id: string,
  change: { state: State; note?: string | undefined; by: string; at: Temporal.Instant },
) =>
  tx
    .updateTable('grow.prospects')
    .set({
      state: change.state,
      changed_by: change.by,
      changed_at: change.at,
      came_by: null,
      ...(change.note === undefined ? {} : { note: change.note }),
    })
    .where('id', '=', id)
    .execute()

export const dropProspect = (tx: Writer, id: string) => tx.deleteFrom('grow.prospects').where('id', '=', id).execute()

export const refuseProspects = async (
  tx: Writer,
  workspaceId: string,
  hashes: readonly string[],
  at: Temporal.Instant,
) => {
  if (hashes.length === 0) return
  await tx
    .insertInto('grow.prospect_refusals')
    .values(hashes.map((hash) => ({ workspace_id: workspaceId, hash, at })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Counts an answer, or a coming, in its month; the people may be forgotten, the figure stays. */
export const countProspects = (
  tx: Writer,
  workspaceId: string,
  day: string,
  what: { answered?: number; came?: number },
) =>
  sql`
    insert into grow.prospect_months as m (workspace_id, month, answered, came)
    values (${workspaceId}, date_trunc('month', ${day}::date)::date, ${Math.max(0, what.answered ?? 0)}::integer, ${what.came ?? 0}::integer)
    on conflict (workspace_id, month) do update set answered = greatest(0, m.answered + ${what.answered ?? 0}::integer),
      came = m.came + excluded.came`.execute(tx)

export const awaited = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('grow.prospects')
    .select(['id', 'network', 'home', 'person', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('state', 'in', ['new', 'kept', 'answered'])
    .execute()

export const markCame = (tx: Writer, id: string, by: 'follows' | 'spoke', at: Temporal.Instant) =>
  tx.updateTable('grow.prospects').set({ state: 'came', came_by: by, changed_at: at }).where('id', '=', id).execute()

type Outdated = Whom & { id: string; workspaceId: string; state: State }

/** Those whose time is over, by what became of them. */
export async function outdated(
  db: Reader,
  until: Record<'new' | 'kept' | 'dismissed' | 'came', Temporal.Instant>,
): Promise<Outdated[]> {
  const { rows } = await sql<Outdated>`
    select id, workspace_id as "workspaceId", network, home, person, state from grow.prospects
    where (state = 'new' and spoke_at < ${until.new}) or (state in ('kept', 'answered') and changed_at < ${until.kept})
      or (state = 'dismissed' and changed_at < ${until.dismissed}) or (state = 'came' and changed_at < ${until.came})`.execute(
    db,
  )
  return rows
}
