import type { Inside } from './in-database.ts'

export const WORKSPACES = 20
export const LINKS = 5_000
const POSTS = 2_500
const PATHS = 2_000
const DAYS = 180
const OUTCOMES = 20_000
const COMMENTS = 10_000

/**
 * So many events of 180 days, half of them clicks on short links and half of them hits of sites, over twenty workspaces of which the
 * oldest has a quarter of all: as counting them one by one would have left them. Few links and pages have most of it.
 */
export async function fillEvents({ ask }: Inside, events: number): Promise<void> {
  await ask('set synchronous_commit = off')
  await ask(`set work_mem = '256MB'`)
  await ask(
    `insert into desk.workspaces (name, zone, lang, created_at) select 'Brand ' || i, 'UTC', 'en', now() from generate_series(2, $1::int) i`,
    [WORKSPACES],
  )
  await ask(CHANNELS)
  await ask(BRANDS)
  await ask(POSTED, [POSTS, DAYS])
  await ask(DELIVERED)
  await ask(LINKED, [LINKS])
  await ask(SITES)
  for (let day = 0; day <= DAYS; day += 28) {
    await ask(`select grow.make_click_month((now() - make_interval(days => $1))::date)`, [DAYS - day])
    await ask(`select measure.make_hit_month((now() - make_interval(days => $1))::date)`, [DAYS - day])
  }
  await ask(`select grow.make_click_month(now()::date), measure.make_hit_month(now()::date)`)
  await ask(CLICKS, [Math.floor(events / 2), DAYS, LINKS])
  for (const sums of CLICK_SUMS) await ask(sums)
  await ask(WORDS, [PATHS])
  await ask(HITS, [Math.ceil(events / 2), DAYS, PATHS])
  for (const sums of HIT_SUMS) await ask(sums)
  await ask(RESULTS, [OUTCOMES, DAYS])
  await ask(TOUCHES)
  await ask(RESULT_DAYS)
  await ask(TALK, [COMMENTS, DAYS])
  // As the database would do by itself within some minutes.
  await ask('vacuum analyze')
  await ask('checkpoint')
}

const CHANNELS = `
  insert into desk.channels (workspace_id, network, external_id, handle, name, url, zone, config, credential, account, checked_at, connected_at)
  select w.id, 'town', w.id || '-' || i, '@c' || i, 'Channel ' || i, 'https://example.org', 'UTC', '{}', '', '{}', now(), now()
  from desk.workspaces w, generate_series(1, 4) i`

/** Which workspace the thing of a number belongs to. */
const BRANDS = `
  create temporary table brands as
  select n, case when n * 7919 % 100 < 26 then 1 else 2 + n % ${WORKSPACES - 1} end as place from generate_series(1, 10000) n;
  create temporary table places as select id, row_number() over (order by id) as place from desk.workspaces`

const POSTED = `
  insert into publish.posts (workspace_id, text, lang, zone, state, author, created_at, updated_at)
  select p.id, 'Fresh simit at seven ' || n, 'en', 'UTC', 'planned', 'olga', now() - n * make_interval(days => $2) / $1,
    now() - n * make_interval(days => $2) / $1
  from generate_series(1, $1::int) n join brands using (n) join places p using (place) order by n`

const DELIVERED = `
  insert into publish.deliveries (workspace_id, channel_id, post_id, kind, key, payload, fingerprint, state, due_at, sent_at, planned_by, created_at)
  select p.workspace_id, c.id, p.id, 'post', 'd' || p.id || '-' || c.id, '{}', '', 'live', p.created_at, p.created_at, 'olga', p.created_at
  from publish.posts p
  cross join lateral (select id from desk.channels c where c.workspace_id = p.workspace_id order by id limit 2) c`

const LINKED = `
  insert into grow.links (workspace_id, key, url, post_id, channel_id, created_at)
  select p.workspace_id, 'crowd' || translate(to_hex(n), '01', 'xy'), 'https://firin.example/tray/' || n, p.id, d.channel_id, p.created_at
  from generate_series(1, $1::int) n
  join (select id, workspace_id, created_at, row_number() over (order by id) as place from publish.posts) p
    on p.place = 1 + n % (select count(*) from publish.posts)
  join lateral (select channel_id from publish.deliveries d where d.post_id = p.id order by id offset n % 2 limit 1) d on true`

const SITES = `
  insert into measure.sites (workspace_id, host, tag, secret, made_by, made_at)
  select id, 'brand-' || id || '.example', 'G-' || id, 's', 'olga', now() from desk.workspaces order by id`

/** Names of clicks begin with their time, as the desk gives them: tenths of a second times 57 to the power of 12. */
const CLICKS = `
  insert into grow.clicks (id, link_id, at, class, device, source)
  select (lpad(to_hex((extract(epoch from at) * 10 * 63.7644)::bigint), 16, '0')
      || lpad(to_hex((random() * 9e18)::bigint), 16, '0'))::uuid,
    l.id, at, case when dice < 0.84 then 0 when dice < 0.93 then 1 when dice < 0.96 then 2 else 3 end,
    1 + (device * 1.5)::int, (array['telegram', 'vk', 'instagram', 'direct', 'google', 'youtube', 'whatsapp', 'ok', 'yandex',
      'facebook', 'x', 'mastodon', 'bluesky', 'tiktok', 'linkedin', 'qr', 'pinterest', 'reddit', 'mail', 'viber'])[1 + (source * source * 19.99)::int % 20]
  from (select i, now() - make_interval(days => $2) + i * (make_interval(days => $2) / $1) as at,
      1 + floor(power(random(), 3) * $3)::int as link, random() as dice, random() as device, random() as source
    from generate_series(1, $1::int) i) made
  join (select id, row_number() over (order by id) as place from grow.links) l on l.place = made.link`

/** A list of where people came from stays as it was told while it is short, as counting one by one leaves it. */
const SHORT_LIST = 24

const CLICK_SUMS = [
  `insert into grow.source_words (word) select distinct source from grow.clicks`,
  `create temporary table came as
   select c.link_id, (c.at at time zone 'UTC')::date as day, w.id * 4 + c.device as source, w.word, c.device, count(*)::int as many
   from grow.clicks c join grow.source_words w on w.word = c.source where c.class < 2 group by 1, 2, 3, 4, 5`,
  `insert into grow.clicks_daily (workspace_id, link_id, day, person, in_app, preview, bot, visitors, came)
   select l.workspace_id, s.link_id, s.day, s.person, s.in_app, s.preview, s.bot, s.person + s.in_app, coalesce(h.came, '{}')
   from (
     select link_id, (at at time zone 'UTC')::date as day, count(*) filter (where class = 0) as person, count(*) filter (where class = 1) as in_app,
       count(*) filter (where class = 2) as preview, count(*) filter (where class = 3) as bot
     from grow.clicks group by 1, 2
   ) s
   join grow.links l on l.id = s.link_id
   left join (
     select link_id, day, array_agg(pair.each order by came.source, again, pair.place) as came
     from (select *, sum(many) over (partition by link_id, day) as all_of_day from came) came
     cross join generate_series(1, case when all_of_day > ${SHORT_LIST} then 1 else many end) as again
     cross join lateral (values (1, source), (2, case when all_of_day > ${SHORT_LIST} then many else 1 end)) as pair (place, each)
     group by 1, 2
   ) h on h.link_id = s.link_id and h.day = s.day`,
  `insert into grow.hours select l.workspace_id, date_trunc('hour', c.at), count(*)
   from grow.clicks c join grow.links l on l.id = c.link_id where class < 2 group by 1, 2`,
  `insert into grow.days select workspace_id, day, sum(person), sum(in_app), sum(preview), sum(bot) from grow.clicks_daily group by 1, 2`,
  `insert into grow.day_parts
   select l.workspace_id, p.part, s.day, p.value, sum(s.many)
   from came s join grow.links l on l.id = s.link_id
   cross join lateral (values ('source', s.word), ('device', (array['unknown', 'phone', 'tablet', 'computer'])[s.device + 1]),
     ('post', l.post_id::text), ('channel', l.channel_id::text)) as p (part, value)
   group by 1, 2, 3, 4`,
  // As every night does with the days that are over.
  `update grow.rolled set day = '2000-01-01'`,
  `select grow.roll_up((now() at time zone 'UTC')::date - 2)`,
]

const WORDS = `
  insert into measure.hit_words (word)
  select '/shop/tray-of-simit-' || i from generate_series(1, $1::int) i
  union all select unnest(array['signup', 'purchase', 'call', 'lead', 'search', 'telegram', 'vk', 'instagram', 'direct', 'google', 'yandex',
    'phone', 'tablet', 'computer'])
  union all select id::text from publish.posts`

const HITS = `
  insert into measure.hits (at, post_id, site, path, event, source)
  select made.at, case when brought < 0.2 then p.id end, s.number, w.id, case when dice < 0.15 then $3::int + 1 + (dice * 33)::int end,
    $3::int + 6 + (source * 5)::int
  from (select i, now() - make_interval(days => $2) + i * (make_interval(days => $2) / $1) as at, 1 + (random() * 9999)::int as n,
      1 + floor(power(random(), 3) * $3)::int as path, random() as dice, random() as source, random() as brought,
      random() as post
    from generate_series(1, $1::int) i) made
  join brands using (n) join places using (place)
  join measure.sites s on s.workspace_id = places.id
  join measure.hit_words w on w.id = made.path
  left join publish.posts p on made.brought < 0.2 and p.id = 1 + floor(power(made.post, 3) * (select max(id) from publish.posts))::bigint`

/** Every third hit begins a visit, and nearly all visits are of somebody new. */
const HIT_SUMS = [
  `create temporary table counted as
   select h.site, (h.at at time zone 'UTC')::date as day, h.path, h.event, h.source, p.id as post,
     (extract(microseconds from h.at)::int / 7 % 3 = 0)::int as visit, count(*)::int as hits
   from measure.hits h
   left join measure.hit_words p on p.word = h.post_id::text
   group by 1, 2, 3, 4, 5, 6, 7`,
  `insert into measure.site_days (site, day, visitors, visits, views, events)
   select site, day, sum(hits * visit), sum(hits * visit), coalesce(sum(hits) filter (where event is null), 0), coalesce(sum(hits) filter (where event is not null), 0)
   from counted group by 1, 2`,
  `insert into measure.site_parts (site, day, part, value, visits, hits)
   select c.site, c.day, p.part, p.value, sum(c.hits * c.visit), sum(c.hits)
   from counted c
   cross join (select array_agg(id order by id) as ids from measure.hit_words where word in ('phone', 'tablet', 'computer')) d
   cross join lateral (values (1, case when c.event is null then c.path end), (4, c.event), (5, c.post),
     (2, case when c.visit = 1 then c.path end), (0, case when c.visit = 1 then c.source end),
     (3, case when c.visit = 1 then d.ids[1 + c.path % 3] end)) as p (part, value)
   where p.value is not null
   group by 1, 2, 3, 4`,
  `update measure.rolled set day = '2000-01-01'`,
  `select measure.roll_up((now() at time zone 'UTC')::date - 2)`,
]

const RESULTS = `
  insert into measure.outcomes (workspace_id, reference, kind, at, value, currency, via, link_id, post_id, channel_id, told_by, told_at, day)
  select l.workspace_id, 'r' || i, (array['sale', 'registration', 'call', 'lead'])[1 + i % 4], at, case when i % 4 = 0 then 90 end,
    case when i % 4 = 0 then 'TRY' end, 'click', l.id, l.post_id, l.channel_id, 'olga', at, (at at time zone 'UTC')::date
  from (select i, now() - i * (make_interval(days => $2) / $1) as at, 1 + floor(power(random(), 3) * 1000)::int as link
    from generate_series(1, $1::int) i) made
  join (select id, workspace_id, post_id, channel_id, row_number() over (order by id) as place from grow.links
    where workspace_id = (select min(id) from desk.workspaces)) l on l.place = made.link`

const TOUCHES = `
  insert into measure.touches (outcome_id, place, click_id, link_id, post_id, channel_id, at, source)
  select o.id, i, 'c' || o.id || '-' || i, o.link_id, o.post_id, o.channel_id, o.at - (3 - i) * interval '31 hours',
    (array['telegram', 'vk', 'instagram', 'direct', 'google'])[1 + (o.id + i * 3) % 5]
  from measure.outcomes o cross join generate_series(0, 2) i where i <= o.id % 3`

const RESULT_DAYS = `
  insert into measure.outcomes_daily (workspace_id, day, kind, currency, post_id, channel_id, outcomes, value)
  select workspace_id, day, kind, coalesce(currency, ''), post_id, channel_id, count(*), coalesce(sum(value), 0)
  from measure.outcomes group by 1, 2, 3, 4, 5, 6`

const TALK = `
  with thread as (
    insert into converse.threads (workspace_id, channel_id, kind, key, messages, last_at, preview, preview_lang, mood, mood_label,
      intents, reasons, points, rank, created_at)
    select c.workspace_id, c.id, 'comment', 't' || i, 10, now(), 'Simit', 'tr', 0, 'neutral', '{}', '[]', 0, 0, now()
    from generate_series(1, $1::int / 10) i
    cross join lateral (select id, workspace_id from desk.channels order by id offset i % 4 limit 1) c
    returning id, channel_id, workspace_id
  )
  insert into converse.messages (workspace_id, channel_id, thread_id, external_id, kind, ours, author_id, author_name, author_handle,
    text, html, lang, intents, mood_label, at, seen_at)
  select workspace_id, channel_id, id, id || '-' || i, 'comment', i % 4 = 0, 'n' || id, 'Neighbour', '@n' || id, 'Simit ' || i,
    '<p>Simit</p>', (array['tr', 'ru', 'en'])[1 + id % 3], '{}', (array['positive', 'neutral', 'negative'])[1 + (id + i) % 3],
    now() - (id * 10 + i) % 9999 * (make_interval(days => $2) / 10000), now()
  from thread cross join generate_series(1, 10) i`
