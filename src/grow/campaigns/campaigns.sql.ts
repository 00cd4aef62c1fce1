import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { ACTIONS, CampaignState, VERDICTS } from './campaign.ts'

export type CampaignWish = {
  name: string
  label: string
  audience: string
  offer: string
  action: (typeof ACTIONS)[number]
  goal: 'sales' | 'awareness' | 'recall' | 'image' | null
  wanted: number | null
  persona: unknown
  budget: number | null
  currency: string | null
  starts: string | null
  ends: string | null
  usualShare: number
  worth: number
  stopSpent: number | null
  stopCost: number | null
  stopPeople: number | null
}

const columnsOf = (c: CampaignWish) => ({
  name: c.name,
  label: c.label,
  audience: c.audience,
  offer: c.offer,
  action: c.action,
  goal: c.goal,
  wanted: c.wanted,
  persona: JSON.stringify(c.persona),
  budget: c.budget === null ? null : String(c.budget),
  currency: c.currency,
  starts: c.starts,
  ends: c.ends,
  usual_share: c.usualShare,
  worth: c.worth,
  stop_spent: c.stopSpent === null ? null : String(c.stopSpent),
  stop_cost: c.stopCost === null ? null : String(c.stopCost),
  stop_people: c.stopPeople,
})

/** Null when another campaign has the label. */
export const addCampaign = (tx: Writer, workspaceId: string, c: CampaignWish, by: string, at: Temporal.Instant) =>
  tx
    .insertInto('grow.campaigns')
    .values({ workspace_id: workspaceId, ...columnsOf(c), made_by: by, made_at: at })
    .onConflict((on) => on.columns(['workspace_id', 'label']).doNothing())
    .returning('id')
    .executeTakeFirst()

export const labelTaken = async (db: Reader, workspaceId: string, label: string, id: string): Promise<boolean> =>
  (await db
    .selectFrom('grow.campaigns')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('label', '=', label)
    .where('id', '!=', id)
    .executeTakeFirst()) !== undefined

export const changeCampaign = (tx: Writer, workspaceId: string, id: string, c: CampaignWish) =>
  tx
    .updateTable('grow.campaigns')
    .set(columnsOf(c))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export async function setParts(
  tx: Writer,
  id: string,
  parts: { channelIds: readonly string[]; messages: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('grow.campaign_channels').where('campaign_id', '=', id).execute()
  await tx.deleteFrom('grow.campaign_messages').where('campaign_id', '=', id).execute()
  if (parts.channelIds.length > 0)
    await tx
      .insertInto('grow.campaign_channels')
      .values(parts.channelIds.map((channelId) => ({ campaign_id: id, channel_id: channelId })))
      .execute()
  if (parts.messages.length > 0)
    await tx
      .insertInto('grow.campaign_messages')
      .values(parts.messages.map((text, i) => ({ campaign_id: id, place: i + 1, text })))
      .execute()
}

export const moveCampaign = (
  tx: Writer,
  workspaceId: string,
  id: string,
  to: { state: CampaignState; starts: string | null },
) =>
  tx
    .updateTable('grow.campaigns')
    .set({ state: to.state, starts: to.starts, verdict: null, decided_at: null, decided_by: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const decideCampaign = (
  tx: Writer,
  workspaceId: string,
  id: string,
  d: { verdict: (typeof VERDICTS)[number]; learnt: string; by: string; at: Temporal.Instant },
) =>
  tx
    .updateTable('grow.campaigns')
    .set({ state: 'decided', verdict: d.verdict, learnt: d.learnt, decided_at: d.at, decided_by: d.by })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()

const shown = [
  'c.id',
  'c.name',
  'c.label',
  'c.audience',
  'c.offer',
  'c.action',
  'c.goal',
  'c.wanted',
  'c.persona',
  'c.budget',
  'c.currency',
  'c.starts',
  'c.ends',
  'c.usual_share as usualShare',
  'c.worth',
  'c.stop_spent as stopSpent',
  'c.stop_cost as stopCost',
  'c.stop_people as stopPeople',
  'c.state',
  'c.verdict',
  'c.learnt',
  'c.decided_at as decidedAt',
  'c.made_at as madeAt',
] as const

export type CampaignRow = NonNullable<Awaited<ReturnType<typeof campaignById>>>

const rows = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('grow.campaigns as c')
    .select(shown)
    .select([
      sql<
        string[]
      >`array(select channel_id::text from grow.campaign_channels p where p.campaign_id = c.id order by 1)`.as(
        'channelIds',
      ),
      sql<string[]>`array(select text from grow.campaign_messages m where m.campaign_id = c.id order by place)`.as(
        'messages',
      ),
    ])
    .where('c.workspace_id', '=', workspaceId)

const exact = <T extends { budget: string | null; stopSpent: string | null; stopCost: string | null }>(row: T) => ({
  ...row,
  budget: amount(row.budget),
  stopSpent: amount(row.stopSpent),
  stopCost: amount(row.stopCost),
})

const amount = (text: string | null): number | null => (text === null ? null : Number(text))

export async function campaignById(db: Reader, workspaceId: string, id: string) {
  const row = await rows(db, workspaceId).where('c.id', '=', id).executeTakeFirst()
  return row ? exact(row) : null
}

export async function campaignPage(
  db: Reader,
  wish: { workspaceId: string; state: CampaignState | null; before: string | null; limit: number },
) {
  const found = await rows(db, wish.workspaceId)
    .$if(wish.state !== null, (q) => q.where('c.state', '=', wish.state ?? 'idea'))
    .$if(wish.before !== null, (q) => q.where('c.id', '<', wish.before ?? ''))
    .orderBy('c.id', 'desc')
    .limit(wish.limit)
    .execute()
  return found.map(exact)
}

/** How many campaigns stand where. */
export async function campaignCounts(db: Reader, workspaceId: string) {
  return db
    .selectFrom('grow.campaigns')
    .select(['state', sql<number>`count(*)::int`.as('campaigns')])
    .where('workspace_id', '=', workspaceId)
    .groupBy('state')
    .execute()
}

/** Hangs a link on a campaign, or takes it off. */
export const hangLink = (tx: Writer, campaignId: string, linkId: string, place: number | null) =>
  tx
    .insertInto('grow.campaign_links')
    .values({ campaign_id: campaignId, link_id: linkId, place })
    .onConflict((on) => on.columns(['campaign_id', 'link_id']).doUpdateSet({ place }))
    .execute()

export const takeOffLink = (tx: Writer, campaignId: string, linkId: string) =>
  tx.deleteFrom('grow.campaign_links').where('campaign_id', '=', campaignId).where('link_id', '=', linkId).execute()

const LINKS_MOST = 60

/** Links of a campaign: those hung on it and those that carry its label. */
export const linksOfCampaign = (db: Reader, workspaceId: string, campaignId: string, label: string) =>
  db
    .selectFrom('grow.links as l')
    .leftJoin('grow.campaign_links as h', (on) =>
      on.onRef('h.link_id', '=', 'l.id').on('h.campaign_id', '=', campaignId),
    )
    .select(['l.id', 'l.key', 'l.url', 'l.title', 'h.place'])
    .select((e) =>
      e
        .selectFrom('grow.clicks_daily as d')
        .select(sql<number>`coalesce(sum(d.person + d.in_app), 0)::int`.as('n'))
        .whereRef('d.link_id', '=', 'l.id')
        .as('people'),
    )
    .where('l.workspace_id', '=', workspaceId)
    .where('l.post_id', 'is', null)
    .where((e) => e.or([e('h.campaign_id', '=', campaignId), e('l.utm_campaign', '=', label)]))
    .orderBy('l.id', 'desc')
    .limit(LINKS_MOST)
    .execute()
