import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type StandingRow = {
  id: string
  title: string
  url: string | null
  image: string | null
  lang: string | null
  firstSource: string | null
  firstPublishedAt: Temporal.Instant
  outlets: number
  spokenAt: Temporal.Instant | null
  postedAt: Temporal.Instant | null
  rival: string | null
}

const STANDING = sql`
  s.id, s.title, s.url, s.image, s.lang, f.title as "firstSource", s.first_published_at as "firstPublishedAt",
  s.sources as outlets, m.spoken_at as "spokenAt", m.posted_at as "postedAt", r.title as rival`

const BESIDE = sql`
  left join watch.sources f on f.id = s.first_source_id
  left join watch.moments m on m.story_id = s.id
  left join lateral (
    select o.title from watch.items i join watch.sources o on o.id = i.source_id
    where i.story_id = s.id and o.rival order by i.published_at limit 1
  ) r on true`

/** How these stories stand with those who tell them, with our community and with us. */
export async function standingRows(db: Reader, workspaceId: string, ids: readonly string[]): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`
    select ${STANDING} from watch.stories s ${BESIDE}
    where s.workspace_id = ${workspaceId} and s.id = any(${[...ids]}::bigint[])`.execute(db)
  return rows
}

/**
 * Stories that would have fitted and that nobody posted about before their time was over, the last one over first. `life` is how many
 * hours stories are told here.
 */
export async function burntRows(
  db: Reader,
  q: {
    workspaceId: string
    life: number
    now: Temporal.Instant
    since: Temporal.Instant
    before: { at: Temporal.Instant; id: string } | null
    limit: number
  },
): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`
    select ${STANDING} from (
      select s.* from watch.stories s left join watch.moments m on m.story_id = s.id
      where s.workspace_id = ${q.workspaceId} and s.signal and s.state in ('new', 'kept') and m.posted_at is null
        and s.rank_at >= ${q.since} and s.first_published_at >= ${q.since}
        and s.first_published_at < ${q.now}::timestamptz - make_interval(secs => ${q.life * 3_600})
        and (${q.before?.at ?? null}::timestamptz is null
          or (s.first_published_at, s.id) < (${q.before?.at ?? null}::timestamptz, ${q.before?.id ?? '0'}::bigint))
      order by s.first_published_at desc, s.id desc limit ${q.limit}
    ) s ${BESIDE}
    order by s.first_published_at desc, s.id desc`.execute(db)
  return rows
}
