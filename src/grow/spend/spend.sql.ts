import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Mapping, SpendLine, SpendProblem } from './read-spend.ts'

export type ImportState = 'checked' | 'taken' | 'undone'

export const keepMapping = (
  tx: Writer,
  m: { workspaceId: string; shape: string; mapping: Mapping; at: Temporal.Instant },
) =>
  tx
    .insertInto('grow.spend_mappings')
    .values({
      workspace_id: m.workspaceId,
      shape: m.shape,
      columns: JSON.stringify(m.mapping),
      currency: m.mapping.currency,
      zone: m.mapping.zone,
      kept_at: m.at,
    })
    .onConflict((on) =>
      on.columns(['workspace_id', 'shape']).doUpdateSet({
        columns: JSON.stringify(m.mapping),
        currency: m.mapping.currency,
        zone: m.mapping.zone,
        kept_at: m.at,
      }),
    )
    .execute()

export const mappingOf = async (db: Reader, workspaceId: string, shape: string): Promise<unknown> =>
  (
    await db
      .selectFrom('grow.spend_mappings')
      .select('columns')
      .where('workspace_id', '=', workspaceId)
      .where('shape', '=', shape)
      .executeTakeFirst()
  )?.columns ?? null

export const addImport = (
  tx: Writer,
  i: {
    workspaceId: string
    name: string
    cabinet: string | null
    shape: string
    headings: readonly string[]
    cells: readonly (readonly string[])[]
    mapping: Mapping
    good: number
    problems: readonly SpendProblem[]
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('grow.spend_imports')
    .values({
      workspace_id: i.workspaceId,
      name: i.name,
      cabinet: i.cabinet,
      shape: i.shape,
      headings: JSON.stringify(i.headings),
      cells: JSON.stringify(i.cells),
      columns: JSON.stringify(i.mapping),
      currency: i.mapping.currency,
      zone: i.mapping.zone,
      rows: i.cells.length,
      good: i.good,
      problems: JSON.stringify(i.problems),
      made_by: i.by,
      made_at: i.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeMapping = (
  tx: Writer,
  id: string,
  mapping: Mapping,
  read: { good: number; problems: readonly SpendProblem[] },
) =>
  tx
    .updateTable('grow.spend_imports')
    .set({
      columns: JSON.stringify(mapping),
      currency: mapping.currency,
      zone: mapping.zone,
      good: read.good,
      problems: JSON.stringify(read.problems),
    })
    .where('id', '=', id)
    .execute()

const shown = ['id', 'name', 'cabinet', 'state', 'currency', 'zone', 'rows', 'good', 'made_at as madeAt'] as const

export const importPage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('grow.spend_imports')
    .select(shown)
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const importById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('grow.spend_imports')
    .select([...shown, 'shape', 'headings', 'cells', 'columns', 'problems'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const lockImport = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .selectFrom('grow.spend_imports')
    .select(['id', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const setState = (tx: Writer, id: string, state: ImportState) =>
  tx.updateTable('grow.spend_imports').set({ state }).where('id', '=', id).execute()

/** Stores the lines; none of them counts before `recount`. */
export async function addLines(
  tx: Writer,
  s: {
    workspaceId: string
    importId: string | null
    zone: string
    lines: readonly (SpendLine & { key: string })[]
    at: Temporal.Instant
  },
): Promise<void> {
  if (s.lines.length === 0) return
  const column = <T>(pick: (line: SpendLine & { key: string }) => T) => s.lines.map(pick)
  await sql`
    insert into grow.spend (workspace_id, import_id, row, key, counts, day, zone, amount, currency, campaign, impressions,
      clicks, joins, made_at)
    select ${s.workspaceId}::bigint, ${s.importId}::bigint, l.row, l.key, false, l.day, ${s.zone}, l.amount, l.currency,
      l.campaign, l.impressions, l.clicks, l.joins, ${s.at}
    from unnest(${column((l) => l.row)}::int[], ${column((l) => l.key)}::text[], ${column((l) => l.day)}::date[],
      ${column((l) => l.amount)}::numeric[], ${column((l) => l.currency)}::text[], ${column((l) => l.campaign)}::text[],
      ${column((l) => l.impressions)}::bigint[], ${column((l) => l.clicks)}::bigint[], ${column((l) => l.joins)}::bigint[])
      as l (row, key, day, amount, currency, campaign, impressions, clicks, joins)`.execute(tx)
}

/** Of all files that tell of one campaign's day only the newest that is taken in counts. */
export async function recount(tx: Writer, workspaceId: string, importId: string): Promise<void> {
  await sql`
    with told as (select distinct key from grow.spend where import_id = ${importId}),
    newest as (
      select s.key, max(s.import_id) as import_id
      from grow.spend s
      join told using (key)
      join grow.spend_imports i on i.id = s.import_id and i.state = 'taken'
      where s.workspace_id = ${workspaceId}
      group by s.key
    )
    update grow.spend s
    set counts = coalesce(s.import_id = newest.import_id, false)
    from told left join newest using (key)
    where s.workspace_id = ${workspaceId} and s.key = told.key and s.import_id is not null
      and s.counts <> coalesce(s.import_id = newest.import_id, false)`.execute(tx)
}

/** How many of these campaign days another file has told already. */
export async function toldAlready(
  db: Reader,
  workspaceId: string,
  importId: string,
  keys: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct key)::int as n from grow.spend
    where workspace_id = ${workspaceId} and counts and import_id is distinct from ${importId}::bigint
      and key = any(${[...keys]}::text[])`.execute(db)
  return rows[0]?.n ?? 0
}

/** What is written by hand counts at once. */
export const countByHand = (tx: Writer, workspaceId: string, key: string) =>
  tx
    .updateTable('grow.spend')
    .set({ counts: true })
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .execute()

export const dropByHand = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('grow.spend')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('import_id', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** Names that files use, what was spent under them, and the campaign they mean; null where nobody has said it. */
export async function spendNames(db: Reader, workspaceId: string, limit: number) {
  const { rows } = await sql<{
    name: string
    currency: string
    amount: number
    days: number
    from: string
    until: string
    campaignId: string | null
  }>`
    select s.campaign as name, s.currency, sum(s.amount)::float8 as amount, count(distinct s.day)::int as days,
      min(s.day)::text as "from", max(s.day)::text as until, n.campaign_id as "campaignId"
    from grow.spend s
    left join grow.spend_names n on n.workspace_id = s.workspace_id and n.name = s.campaign
    where s.workspace_id = ${workspaceId} and s.counts
    group by s.campaign, s.currency, n.campaign_id
    order by (n.campaign_id is not null), max(s.day) desc, s.campaign
    limit ${limit}`.execute(db)
  return rows
}

export const nameCampaign = (tx: Writer, workspaceId: string, name: string, campaignId: string) =>
  tx
    .insertInto('grow.spend_names')
    .values({ workspace_id: workspaceId, name, campaign_id: campaignId })
    .onConflict((on) => on.columns(['workspace_id', 'name']).doUpdateSet({ campaign_id: campaignId }))
    .execute()

export const unname = (tx: Writer, workspaceId: string, name: string) =>
  tx.deleteFrom('grow.spend_names').where('workspace_id', '=', workspaceId).where('name', '=', name).execute()

/** Files mostly call a campaign as we do; then nobody has to say it. */
export async function nameByLabel(tx: Writer, workspaceId: string): Promise<void> {
  await sql`
    insert into grow.spend_names (workspace_id, name, campaign_id)
    select distinct on (s.campaign) s.workspace_id, s.campaign, c.id
    from grow.spend s
    join grow.campaigns c on c.workspace_id = s.workspace_id
      and language.fold(s.campaign) in (language.fold(c.label), language.fold(c.name))
    where s.workspace_id = ${workspaceId} and s.counts and s.campaign <> ''
    order by s.campaign, c.id desc
    on conflict do nothing`.execute(tx)
}

/** What a campaign has cost day by day, each currency for itself. */
export async function spendOf(db: Reader, workspaceId: string, campaignIds: readonly string[]) {
  const { rows } = await sql<{ campaignId: string; day: string; currency: string; amount: number }>`
    select n.campaign_id as "campaignId", s.day::text as day, s.currency, sum(s.amount)::float8 as amount
    from grow.spend_names n
    join grow.spend s on s.workspace_id = n.workspace_id and s.campaign = n.name and s.counts
    where n.workspace_id = ${workspaceId} and n.campaign_id = any(${[...campaignIds]}::bigint[])
    group by 1, 2, 3
    order by 2`.execute(db)
  return rows
}

export async function spendByHand(db: Reader, workspaceId: string, campaignId: string, limit: number) {
  const { rows } = await sql<{ id: string; day: string; currency: string; amount: number; name: string }>`
    select s.id, s.day::text as day, s.currency, s.amount::float8 as amount, s.campaign as name
    from grow.spend_names n
    join grow.spend s on s.workspace_id = n.workspace_id and s.campaign = n.name and s.counts and s.import_id is null
    where n.workspace_id = ${workspaceId} and n.campaign_id = ${campaignId}
    order by s.day desc, s.id desc
    limit ${limit}`.execute(db)
  return rows
}
