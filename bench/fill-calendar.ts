import type { Inside } from './in-database.ts'

const SAID = [
  'Fresh simit at seven, and tea with it. Come early, they go fast! https://example.org/menu',
  'Yarın sabah yedide taze simit var; çay bizden. Erken gelin, çabuk bitiyor.',
  'Завтра в семь свежие симиты, чай за наш счёт. Приходите пораньше!',
]

/** Fills a month of the only workspace with so many planned posts, spread over its days, as planning would have left them. */
export async function fillCalendar({ ask }: Inside, month: Temporal.PlainDate, posts: number) {
  const [channel] = await ask<{ id: string; workspace_id: string }>(
    'select id, workspace_id from desk.channels limit 1',
  )
  if (!channel) throw new Error('no channel is connected')
  await ask(POSTS, [channel.workspace_id, month.toString(), month.daysInMonth, posts, SAID])
  await ask('insert into publish.variants (post_id, channel_id) select id, $1 from publish.posts', [channel.id])
  await ask(DELIVERIES, [channel.id])
  // As the database would do by itself within some minutes.
  await ask('vacuum analyze')
}

const POSTS = `
  insert into publish.posts (workspace_id, text, lang, wall_time, zone, at, state, planned_version, author, created_at,
    updated_at, labels)
  select $1, ($5::text[])[1 + i % 3] || ' ' || i, (array['en', 'tr', 'ru'])[1 + i % 3], to_char(at, 'YYYY-MM-DD"T"HH24:MI'),
    'UTC', at at time zone 'UTC', 'planned', 1, 'olga', now(), now(),
    case when i % 9 = 0 then array['Spring'] else '{}' end
  from generate_series(0, $4::int - 1) i
  cross join lateral (
    select date_trunc('minute', $2::timestamp + i * (make_interval(days => $3) / $4::int)) as at) t`

const DELIVERIES = `
  insert into publish.deliveries (workspace_id, channel_id, post_id, kind, key, payload, fingerprint, state, due_at, next_at,
    planned_by, created_at)
  select workspace_id, $1, id, 'post', 'bench-' || id, jsonb_build_object('text', text, 'media', '[]'::jsonb),
    md5(text), 'planned', at, at, 'olga', now()
  from publish.posts where at is not null`
