import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export const CLASHES = ['close', 'alike', 'same-link', 'same-media', 'full'] as const

/** `full`: the day takes no more there. `close`: another post within the gap on one of its channels. The others: the same words, link or picture there within the days. */
export type Clash = { id: string; kind: (typeof CLASHES)[number]; channelId: string; otherAt: Temporal.Instant }

export type Gap = { minutes: number; days: number }

/** What stands too close or says the same again, for many posts at once; only by what the ledger has an index for. */
export async function clashesOf(db: Reader, ids: readonly string[], { minutes, days }: Gap): Promise<Clash[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Clash>`
    select distinct on (mine.post_id, kind) mine.post_id as id, near.kind, mine.channel_id as "channelId",
      near.due_at as "otherAt"
    from publish.deliveries mine
    cross join lateral (
      (select 'close' as kind, o.due_at from publish.deliveries o
        where o.channel_id = mine.channel_id and o.kind = 'post' and o.state <> 'cancelled' and o.post_id <> mine.post_id
          and o.due_at > mine.due_at - make_interval(mins => ${minutes})
          and o.due_at < mine.due_at + make_interval(mins => ${minutes})
        limit 1)
      union all
      (select 'alike', o.due_at from publish.deliveries o
        where o.channel_id = mine.channel_id and o.fingerprint = mine.fingerprint and o.post_id <> mine.post_id
          and o.kind = 'post' and o.state not in ('cancelled', 'failed')
          and o.due_at > mine.due_at - make_interval(days => ${days})
          and o.due_at < mine.due_at + make_interval(days => ${days})
        limit 1)) near
    where mine.post_id = any(${[...ids]}::bigint[]) and mine.kind = 'post' and mine.state in ('planned', 'due', 'late')
    order by mine.post_id, kind, near.due_at`.execute(db)
  return rows
}

/** Posts that carry one of these links or pictures on a channel of this post, around its hour. */
export async function sameThings(
  db: Reader,
  p: { id: string; workspaceId: string; at: Temporal.Instant; links: readonly string[]; mediaIds: readonly string[] },
  { days }: Gap,
): Promise<Clash[]> {
  if (p.links.length === 0 && p.mediaIds.length === 0) return []
  const { rows } = await sql<Clash>`
    select distinct on (kind) ${p.id} as id, same.kind, shared.channel_id as "channelId", o.at as "otherAt"
    from publish.posts o
    join publish.variants theirs on theirs.post_id = o.id
    join publish.variants shared on shared.post_id = ${p.id} and shared.channel_id = theirs.channel_id
    cross join lateral (
      select 'same-media' as kind where o.media_ids && ${[...p.mediaIds]}::bigint[]
      union all
      select 'same-link' where exists (
        select from unnest(${[...p.links]}::text[]) link where position(link in o.text) > 0)) same
    where o.workspace_id = ${p.workspaceId} and o.id <> ${p.id} and o.removed_at is null and o.state = 'planned'
      and o.at > ${p.at}::timestamptz - make_interval(days => ${days})
      and o.at < ${p.at}::timestamptz + make_interval(days => ${days})
    order by kind, o.at`.execute(db)
  return rows
}
