import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Tags } from './tags.ts'
import type { Way } from './way.ts'
import { waysOfLink } from './ways.sql.ts'

export type NewLink = {
  workspaceId: string
  key: string
  url: string
  title: string
  postId: string | null
  channelId: string | null
  tags: Tags
  madeBy: string | null
  at: Temporal.Instant
}

/** What a redirect needs to know of a link. */
export type LinkTarget = {
  id: string
  workspaceId: string
  postId: string | null
  channelId: string | null
  url: string
  tags: Tags
  on: boolean
  expiresAt: Temporal.Instant | null
  afterUrl: string | null
  ways: readonly Way[]
}

/** Stores the link; for a post's link that exists already, the key it has is given back. */
export async function addLink(tx: Writer, link: NewLink): Promise<{ id: string; key: string }> {
  const { rows } = await sql<{ id: string; key: string }>`
    insert into grow.links (workspace_id, key, url, title, post_id, channel_id, utm_source, utm_medium, utm_campaign,
      utm_term, utm_content, made_by, created_at)
    values (${link.workspaceId}, ${link.key}, ${link.url}, ${link.title}, ${link.postId}, ${link.channelId},
      ${link.tags.source}, ${link.tags.medium}, ${link.tags.campaign}, ${link.tags.term}, ${link.tags.content},
      ${link.madeBy}, ${link.at})
    on conflict (post_id, channel_id, md5(url)) where post_id is not null do update set url = excluded.url
    returning id, key`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the link was not stored')
  return row
}

export async function targetByKey(db: Reader, key: string): Promise<LinkTarget | null> {
  const row = await db
    .selectFrom('grow.links')
    .select([
      'id',
      'workspace_id',
      'post_id',
      'channel_id',
      'url',
      'state',
      'expires_at',
      'after_url',
      'utm_source',
      'utm_medium',
      'utm_campaign',
      'utm_term',
      'utm_content',
    ])
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    postId: row.post_id,
    channelId: row.channel_id,
    url: row.url,
    tags: tagsFrom(row),
    on: row.state === 'on',
    expiresAt: row.expires_at,
    afterUrl: row.after_url,
    ways: await waysOfLink(db, row.id),
  }
}

type TagColumns = Record<'utm_source' | 'utm_medium' | 'utm_campaign' | 'utm_term' | 'utm_content', string>

const tagsFrom = (row: TagColumns): Tags => ({
  source: row.utm_source,
  medium: row.utm_medium,
  campaign: row.utm_campaign,
  term: row.utm_term,
  content: row.utm_content,
})

const shown = [
  'l.id',
  'l.key',
  'l.url',
  'l.title',
  'l.post_id as postId',
  'l.channel_id as channelId',
  'l.state',
  'l.created_at as createdAt',
  'l.expires_at as expiresAt',
  'l.after_url as afterUrl',
  'l.utm_source',
  'l.utm_medium',
  'l.utm_campaign',
  'l.utm_term',
  'l.utm_content',
] as const

/** Links newest first with all their clicks; `find` looks in address, title, key and campaign. */
export async function linkPage(
  db: Reader,
  wish: { workspaceId: string; before: string | null; find: string; byHand: boolean; limit: number },
) {
  const rows = await db
    .selectFrom('grow.links as l')
    .select(shown)
    .select((e) =>
      e
        .selectFrom('grow.clicks_daily as d')
        .select(sql<number>`coalesce(sum(d.person + d.in_app), 0)::int`.as('n'))
        .whereRef('d.link_id', '=', 'l.id')
        .as('people'),
    )
    .where('l.workspace_id', '=', wish.workspaceId)
    .$if(wish.before !== null, (q) => q.where('l.id', '<', wish.before ?? ''))
    .$if(wish.byHand, (q) => q.where('l.post_id', 'is', null))
    .$if(wish.find !== '', (q) => {
      const like = `%${wish.find.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
      return q.where((e) =>
        e.or([
          e('l.url', 'ilike', like),
          e('l.title', 'ilike', like),
          e('l.key', '=', wish.find),
          e('l.utm_campaign', 'ilike', like),
        ]),
      )
    })
    .orderBy('l.id', 'desc')
    .limit(wish.limit)
    .execute()
  return rows.map((row) => Object.assign(row, { people: row.people ?? 0, tags: tagsFrom(row) }))
}

export async function linkById(db: Reader, workspaceId: string, id: string) {
  const row = await db
    .selectFrom('grow.links as l')
    .select(shown)
    .where('l.workspace_id', '=', workspaceId)
    .where('l.id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, tags: tagsFrom(row) } : null
}

export const switchLink = (tx: Writer, workspaceId: string, id: string, state: 'on' | 'off') =>
  tx
    .updateTable('grow.links')
    .set({ state })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(['id', 'key'])
    .executeTakeFirst()

/** Names already given, most used first, so that the next link takes one of them. */
export async function tagNames(db: Reader, workspaceId: string, limit: number) {
  const { rows } = await sql<{ kind: 'source' | 'medium' | 'campaign'; name: string; links: number }>`
    select kind, name, links from (
      select kind, name, count(*)::int as links, row_number() over (partition by kind order by count(*) desc, name) as place
      from grow.links
      cross join lateral (values ('source', utm_source), ('medium', utm_medium), ('campaign', utm_campaign)) as t (kind, name)
      where workspace_id = ${workspaceId} and post_id is null and name <> ''
      group by kind, name
    ) ranked
    where place <= ${limit}
    order by kind, links desc, name`.execute(db)
  return rows
}
