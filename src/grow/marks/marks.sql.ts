import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Law } from './mark.ts'

export const RELATIONS = ['paid', 'gift', 'affiliate', 'own'] as const

export type PlacementWish = {
  campaignId: string | null
  name: string
  text: string
  url: string
  relation: (typeof RELATIONS)[number]
  law: Law
  advertiser: string
  taxId: string
  contract: string
  erid: string
  register: string
  isRequested: boolean
  seenMarked: boolean
  began: string | null
  ended: string | null
}

type Before = { at: Temporal.Instant; id: string } | null

/** Advertisements on pages of others, the newest first. */
export async function placementPage(
  db: Reader,
  q: { workspaceId: string; id: string | null; before: Before; limit: number },
): Promise<(PlacementWish & { id: string; madeAt: Temporal.Instant })[]> {
  return db
    .selectFrom('grow.placements')
    .select([
      'id',
      'campaign_id as campaignId',
      'name',
      'text',
      'url',
      'relation',
      'law',
      'advertiser',
      'tax_id as taxId',
      'contract',
      'erid',
      'register',
      'is_requested as isRequested',
      'seen_marked as seenMarked',
      sql<string | null>`began::text`.as('began'),
      sql<string | null>`ended::text`.as('ended'),
      'made_at as madeAt',
    ])
    .where('workspace_id', '=', q.workspaceId)
    .$if(q.id !== null, (ask) => ask.where('id', '=', q.id ?? '0'))
    .$if(q.before !== null, (ask) =>
      ask.where(sql<boolean>`(made_at, id) < (${q.before?.at}::timestamptz, ${q.before?.id}::bigint)`),
    )
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(q.limit)
    .execute()
}

export const addPlacement = (tx: Writer, workspaceId: string, wish: PlacementWish, by: string, at: Temporal.Instant) =>
  tx
    .insertInto('grow.placements')
    .values({ workspace_id: workspaceId, ...columnsOf(wish), made_by: by, made_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changePlacement = (tx: Writer, workspaceId: string, id: string, wish: PlacementWish) =>
  tx
    .updateTable('grow.placements')
    .set(columnsOf(wish))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

const columnsOf = ({ campaignId, taxId, isRequested, seenMarked, ...wish }: PlacementWish) => ({
  ...wish,
  campaign_id: campaignId,
  tax_id: taxId,
  is_requested: isRequested,
  seen_marked: seenMarked,
})

export const dropPlacement = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('grow.placements')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export type Which = { kind: 'post' | 'placement'; id: string }

/** What was written down of the months of these advertisements. */
export async function adMonths(db: Reader, workspaceId: string, which: readonly Which[]) {
  const ids = (kind: Which['kind']) => which.filter((one) => one.kind === kind).map(({ id }) => id)
  return db
    .selectFrom('grow.ad_months')
    .select([
      'post_id as postId',
      'placement_id as placementId',
      sql<string>`to_char(month, 'YYYY-MM')`.as('month'),
      sql<number | null>`shown::float8`.as('shown'),
      sql<number | null>`amount::float8`.as('amount'),
      'currency',
      'told_at as toldAt',
    ])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`(post_id = any(${ids('post')}::bigint[]) or placement_id = any(${ids('placement')}::bigint[]))`)
    .execute()
}

type MonthWish = { shown: number | null; amount: number | null; currency: string | null }

/** Writes down what an advertisement did in a month, and that the register was told of it; when it was told first is kept. */
export async function keepAdMonth(
  tx: Writer,
  workspaceId: string,
  { kind, id }: Which,
  m: MonthWish & { month: string; told: { at: Temporal.Instant; by: string } | null },
): Promise<void> {
  const whose = kind === 'post' ? sql`post_id` : sql`placement_id`
  await sql`
    insert into grow.ad_months as was (workspace_id, ${whose}, month, shown, amount, currency, told_at, told_by)
    values (${workspaceId}, ${id}, ${`${m.month}-01`}, ${m.shown}, ${m.amount}, ${m.currency}, ${m.told?.at ?? null},
      ${m.told?.by ?? null})
    on conflict (${whose}, month) where ${whose} is not null do update set
      shown = excluded.shown, amount = excluded.amount, currency = excluded.currency,
      told_at = case when excluded.told_at is null then null else coalesce(was.told_at, excluded.told_at) end,
      told_by = case when excluded.told_at is null then null else coalesce(was.told_by, excluded.told_by) end`.execute(
    tx,
  )
}

export const dropAdMonth = (tx: Writer, workspaceId: string, { kind, id }: Which, month: string) =>
  tx
    .deleteFrom('grow.ad_months')
    .where('workspace_id', '=', workspaceId)
    .where(kind === 'post' ? 'post_id' : 'placement_id', '=', id)
    .where('month', '=', `${month}-01`)
    .returning('id')
    .executeTakeFirst()
