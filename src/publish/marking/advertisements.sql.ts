import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type AdvertisementRow = {
  id: string
  text: string
  lang: string
  paid: unknown
  createdAt: Temporal.Instant
  /** Where it has gone out, word for word as it stands there now. */
  places: { channelId: string; text: string; url: string | null; sentAt: string; goneAt: string | null }[]
}

/** Posts for which somebody gives something, the newest first. */
export async function paidPosts(
  db: Reader,
  q: { workspaceId: string; id: string | null; before: { at: Temporal.Instant; id: string } | null; limit: number },
): Promise<AdvertisementRow[]> {
  const { rows } = await sql<AdvertisementRow>`
    select p.id, p.text, p.lang, p.paid, p.created_at as "createdAt",
      (select coalesce(json_agg(json_build_object(
          'channelId', d.channel_id::text,
          'text', coalesce((
            select c.payload ->> 'text' from publish.deliveries c
            where c.about_id = d.id and c.kind = 'change' and c.state = 'live' order by c.id desc limit 1
          ), d.payload ->> 'text'),
          'url', d.remote_url, 'sentAt', d.sent_at, 'goneAt', d.gone_at) order by d.sent_at, d.id), '[]')
        from publish.deliveries d
        where d.post_id = p.id and d.kind = 'post' and d.state = 'live' and d.sent_at is not null) as places
    from publish.posts p
    where p.workspace_id = ${q.workspaceId} and p.paid is not null and p.removed_at is null
      and (${q.id}::bigint is null or p.id = ${q.id}::bigint)
      and (${q.before?.at ?? null}::timestamptz is null
        or (p.created_at, p.id) < (${q.before?.at ?? null}::timestamptz, ${q.before?.id ?? null}::bigint))
    order by p.created_at desc, p.id desc
    limit ${q.limit}`.execute(db)
  return rows
}
