import { OLGA } from '../journeys/desk.ts'
import type { Inside } from './in-database.ts'

/** Opens so many brands of one person's, with so many open decisions in all: people who wait, drafts, stories, failures, promises. */
export async function fillToday({ ask }: Inside, brands: number, decisions: number): Promise<void> {
  const each = Math.floor(decisions / brands)
  const share = (part: number) => Math.floor(each * part)
  await ask(
    `insert into desk.workspaces (name, zone, lang, created_at) select 'Brand ' || i, 'UTC', 'en', now() from generate_series(2, $1) i`,
    [brands],
  )
  await ask(
    `insert into desk.members (workspace_id, account_id, name, email, role, joined_at)
     select w.id, m.account_id, m.name, m.email, 'manager', now() from desk.workspaces w, desk.members m
     where m.email = $1 on conflict do nothing`,
    [OLGA.email],
  )
  await ask(
    `insert into desk.channels (workspace_id, network, external_id, handle, name, url, zone, config, credential, account, checked_at, connected_at)
     select id, 'town', 'c' || id, '@c', 'Channel ' || id, 'https://example.org', 'UTC', '{}', '', '{}', now(), now() from desk.workspaces`,
  )
  await ask(THREADS, [share(0.8)])
  await ask(DRAFTS, [share(0.08)])
  await ask(STORIES, [share(0.06)])
  await ask(FAILURES, [share(0.03)])
  await ask(PROMISES, [share(0.03)])
  // As the database would do by itself within some minutes.
  await ask('vacuum analyze')
}

const THREADS = `
  insert into converse.threads (workspace_id, channel_id, kind, key, messages, last_at, preview, preview_lang, waiting_since, mood,
    mood_label, intents, reasons, points, rank, created_at)
  select c.workspace_id, c.id, 'comment', 'k' || i, 1, now(), 'Why was my simit cold? ' || i, 'en', now() - make_interval(mins => i), -0.5,
    case when i % 3 = 0 then 'negative' else 'neutral' end, array['question'],
    '[{"reason":"question","points":15},{"reason":"upset","points":20}]', i % 60, i % 60 + i / 60.0, now()
  from desk.channels c, generate_series(1, $1::int) i`

const DRAFTS = `
  insert into publish.posts (workspace_id, text, lang, zone, state, author, created_at, updated_at)
  select id, 'Fresh simit at seven ' || i, 'en', 'UTC', case when i % 4 = 0 then 'review' else 'draft' end, 'olga', now(), now()
  from desk.workspaces, generate_series(1, $1::int) i`

const STORIES = `
  insert into watch.stories (workspace_id, title, summary, lang, folded, state, first_published_at, first_seen_at, newest_at, sources, items,
    score, reasons, signal, rank_at)
  select id, 'Flour is cheaper ' || i, '', 'en', '', 'new', now() - interval '1 hour', now(), now(), 3, 5, 40 + i % 50, '[]', true, now()
  from desk.workspaces, generate_series(1, $1::int) i`

const FAILURES = `
  insert into publish.deliveries (workspace_id, channel_id, kind, key, payload, fingerprint, state, due_at, planned_by, created_at)
  select workspace_id, id, 'post', 'f' || id || '-' || i, '{"text": "Simit"}', '', 'failed', now() - interval '1 hour', 'olga', now()
  from desk.channels, generate_series(1, $1::int) i`

const PROMISES = `
  insert into converse.promises (workspace_id, thread_id, text, due_at, at)
  select workspace_id, id, 'We call back', now() - interval '1 hour', now()
  from (select id, workspace_id, row_number() over (partition by workspace_id order by id) as place from converse.threads) t
  where place <= $1::int`
