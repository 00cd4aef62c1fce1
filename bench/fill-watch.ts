import { fold } from '#language'
import { createChance, labelled } from './headlines.ts'
import type { Inside } from './in-database.ts'
import { NEWS_EN } from './news-en.words.ts'
import { NEWS_RU } from './news-ru.words.ts'
import { NEWS_TR } from './news-tr.words.ts'

const SOURCES = 1_000
const TELLINGS_PER_STORY = 6.7
const DAYS = 180
const TEXTS = 20_000
const READ = 3_000
/** What is listened for, each with so many hits. */
const HITS = [60_000, 6_000, 600, 20]

/** Fills the only workspace with so many items, as half a year of a thousand sources would have left them. */
export async function fillWatch({ ask }: Inside, items: number) {
  const stories = Math.ceil(items / TELLINGS_PER_STORY)
  // Neither triggers nor foreign keys row by row, and indexes when all is there.
  await ask(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '256MB'`)
  await ask('select setseed(0.42)')
  const indexes = await ask<{ name: string; made: string }>(INDEXES)
  for (const { name } of indexes) await ask(`drop index ${name}`)
  await ask(
    'create schema bench; create table bench.texts (id int primary key, title text, text text, folded text, lang text)',
  )
  const texts = written()
  const column = (of: (one: Text) => string) => texts.map(of)
  await ask('insert into bench.texts select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[])', [
    texts.map((_, at) => at),
    column(({ title }) => title),
    column(({ text }) => text),
    column(({ title, text }) => fold(`${title} ${text}`)),
    column(({ lang }) => lang),
  ])
  await ask(SOURCED, [SOURCES])
  await ask(TOLD, [stories, TELLINGS_PER_STORY, SOURCES, DAYS])
  // What is written into a table emptied in the same transaction needs no log of its own.
  await ask('begin; truncate watch.stories, watch.items cascade')
  await ask(STORIES, [TEXTS])
  await ask(ITEMS)
  await ask('commit')
  await ask(READINGS, [READ])
  for (const [at, hits] of HITS.entries()) await ask(HEARD, [`listened for ${at}`, hits])
  for (const { made } of indexes) await ask(made)
  await ask('drop schema bench cascade; set session_replication_role = origin')
  // As the database would do by itself within some minutes.
  await ask('vacuum analyze')
}

type Text = { title: string; text: string; lang: string }

/** News with words changed about, as many as it takes for words to be as frequent and as rare as they are. */
function written(): Text[] {
  const chance = createChance(3)
  const byLang = Object.entries({ en: NEWS_EN, tr: NEWS_TR, ru: NEWS_RU }).map(([lang, news]) => {
    const known = labelled({ [lang]: news }, 1, true)
    return { lang, known, words: known.flatMap(({ title, text }) => `${title} ${text}`.split(' ')) }
  })
  return Array.from({ length: TEXTS }, (_, at) => {
    const from = byLang[at % byLang.length]
    const any = (): string => from?.words[Math.floor(from.words.length * chance() ** 2)] ?? ''
    const told = from?.known[Math.floor(chance() * from.known.length)]
    const changed = (text: string) =>
      text
        .split(' ')
        .map((word) => (chance() < 0.5 ? any() : word))
        .join(' ')
    return { title: changed(told?.title ?? ''), text: changed(told?.text ?? ''), lang: from?.lang ?? 'en' }
  })
}

const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
  where i.indrelid in ('watch.stories'::regclass, 'watch.items'::regclass)
    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`

const SOURCED = `
  insert into watch.sources (workspace_id, kind, url, host, title, every_minutes, next_poll_at, added_at)
  select w.id, 'feed', 'https://posta' || i || '.example/feed', 'posta' || i || '.example', 'Posta ' || i, null,
    now() + interval '1 day', now() - interval '1 year'
  from generate_series(1, $1::int) i, (select id from desk.workspaces limit 1) w`

/** Few sources tell much and many little; a story is told for some hours. */
const TOLD = `
  create table bench.told as
  select s as story, i, 1 + floor(power(random(), 2) * $3)::int as source,
    now() - ($1::int - s) * ($4::float8 / $1::int) * interval '1 day' - interval '20 hours'
      + case when i = 1 then 0 else power(random(), 2) end * interval '20 hours' as at
  from generate_series(1, $1::int) s
  cross join lateral generate_series(1, 1 + floor(-ln(1 - random()) * ($2::float8 - 0.5))::int + 0 * s) i`

const STORIES = `
  insert into watch.stories (id, workspace_id, title, summary, url, lang, folded, state, first_source_id, first_published_at,
    first_seen_at, newest_at, sources, source_ids, items, score, reasons, signal, rank_at)
  overriding system value
  select t.story, w.id, x.title, x.text, 'https://posta.example/' || t.story, x.lang, x.folded || ' s' || t.story,
    case when r < 0.05 then 'muted' when r < 0.06 then 'kept' when r < 0.065 then 'drafted' else 'new' end,
    first, begun, begun + interval '2 minutes', newest, cardinality(sources), sources, count, (r * 100)::int,
    '[{"kind": "word", "word": "simit", "where": "title"}, {"kind": "outlets", "count": 3}]',
    cardinality(sources) > 3 or r > 0.9, begun + least(cardinality(sources), 20) * interval '30 minutes'
  from (
    select story, count(*)::int as count, min(at) as begun, max(at) as newest, array_agg(distinct source::bigint) as sources,
      (array_agg(source order by i))[1] as first, random() as r, floor(random() * $1)::int as text
    from bench.told group by story order by story
  ) t
  join bench.texts x on x.id = t.text
  cross join (select id from desk.workspaces limit 1) w`

const ITEMS = `
  insert into watch.items (workspace_id, source_id, story_id, guid, url, title, summary, content, lang, folded, published_at,
    seen_at)
  select s.workspace_id, t.source, t.story, t.story || '-' || t.i, 'https://posta.example/' || t.story || '/' || t.i, s.title,
    s.summary, '<p>' || s.summary || '</p>', s.lang, s.folded, t.at, t.at + interval '2 minutes'
  from bench.told t join watch.stories s on s.id = t.story
  order by t.at`

/** Somebody has read the newest. */
const READINGS = `
  insert into watch.readings (story_id, account_id, read_at)
  select s.id, a.id, now() from (select id from watch.stories order by newest_at desc limit $1::int) s,
    (select id from auth."user" limit 1) a`

const HEARD = `
  with q as (
    insert into watch.queries (workspace_id, name, phrase, made_by, made_at)
    select w.id, $1, $1, 'somebody', now() from (select id from desk.workspaces limit 1) w returning id
  )
  insert into watch.hits (query_id, item_id, story_id, told_at)
  select q.id, i.id, i.story_id, i.published_at
  from q, (select id, story_id, published_at from watch.items tablesample bernoulli (10) order by random() limit $2::int) i
  on conflict do nothing`
