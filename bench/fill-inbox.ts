import type { Inside } from './in-database.ts'
import { TALK } from './talk.words.ts'

const PER_THREAD = 4
const THREADS_PER_PERSON = 3
const POSTS = 2_000
/** Of the newest threads half are still open, of all older ones one in fifty. */
const NEW_SHARE = 0.15
const LABELS = [
  'delivery',
  'refund',
  'recipe',
  'praise',
  'press',
  'franchise',
  'lost parcel',
  'raffle',
  'staff',
  'legal',
]
/** Twelve conversations in a million carry the rarest of them. */
export const RAREST_LABEL = 'inspector'

/** Fills the only workspace with so many messages in a quarter as many conversations, as years of collecting would have left them. */
export async function fillInbox({ ask }: Inside, messages: number) {
  const threads = Math.ceil(messages / PER_THREAD)
  const people = Math.ceil(threads / THREADS_PER_PERSON)
  const [channel] = await ask<{ id: string; workspace_id: string; network: string }>(
    'select id, workspace_id, network from desk.channels limit 1',
  )
  if (!channel) throw new Error('no channel is connected')
  const { id, workspace_id: workspace, network } = channel
  // Neither triggers nor foreign keys row by row, and indexes when all is there; what triggers would have counted is counted below.
  await ask(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '256MB'; select setseed(0.42)`,
  )
  const indexes = await ask<{ name: string; made: string }>(INDEXES)
  for (const { name } of indexes) await ask(`drop index ${name}`)
  await ask(PIECES)
  for (const [i, { begin, about, thing, ends, close, first, last }] of Object.values(TALK).entries()) {
    const lists = [begin, about, close].map((said) => said.split(' / '))
    const words = [thing, ` ${ends}`, first, last].map((said) => said.split(' '))
    await ask('insert into bench.talk values ($1, $2, $3, $4, $5, $6, $7, $8)', [i, ...lists, ...words])
  }
  // What is written into a table emptied in the same transaction needs no log of its own.
  await ask('begin; truncate converse.threads, converse.messages cascade')
  await ask(PEOPLE, [workspace, network, people])
  await ask(POSTED, [workspace, id, POSTS])
  await ask(THREADS, [
    workspace,
    id,
    threads,
    Math.ceil(threads * NEW_SHARE),
    people,
    POSTS,
    LABELS,
    RAREST_LABEL,
    PER_THREAD,
  ])
  await ask('analyze desk.identities, converse.threads, bench.talk')
  await ask(MESSAGES, [workspace, id])
  await ask('commit')
  await ask(COUNTED)
  for (const { made } of indexes) await ask(made)
  await ask('drop schema bench cascade; set session_replication_role = origin')
  // As the database would do by itself within some minutes.
  await ask('vacuum analyze')
}

const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
  where i.indrelid in ('converse.threads'::regclass, 'converse.messages'::regclass, 'desk.identities'::regclass)
    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`

/** Few of a list are said often and many seldom. */
const PIECES = `
  create schema bench;
  create table bench.talk (lang int primary key, begins text[] storage plain, abouts text[] storage plain,
    closes text[] storage plain, things text[] storage plain, ends text[] storage plain, firsts text[] storage plain,
    lasts text[] storage plain);
  create function bench.pick(list text[]) returns text language sql volatile as
    'select list[1 + floor(power(random(), 1.8) * cardinality(list))::int]';
  create function bench.said(t bench.talk) returns text language sql volatile as
    'select bench.pick(t.begins) || '' '' || bench.pick(t.abouts) || '' '' || bench.pick(t.things) || bench.pick(t.ends)
      || case when random() < 0.3 then '', '' || bench.pick(t.things) || bench.pick(t.ends) else '''' end
      || case when random() < 0.1 then '' #'' || (100000 + floor(random() * 900000))::int else '''' end
      || '' '' || bench.pick(t.closes)'`

const PEOPLE = `
  with person as (
    insert into desk.people (workspace_id, name, first_seen_at)
    select $1, bench.pick(t.firsts) || ' ' || bench.pick(t.lasts), now() - i * interval '10 minutes'
    from generate_series(1, $3::int) i join bench.talk t on t.lang = i % 3
    returning id, name
  )
  insert into desk.identities (workspace_id, channel_network, home, external_id, person_id, handle, name, avatar, url)
  select $1, $2, (select home from desk.channels where workspace_id = $1 and network = $2 limit 1), 'n' || id, id, '@' || lower(translate(name, ' ', '_')) || id || '@meydan.town', name,
    'https://meydan.town/avatars/' || id || '.png', 'https://meydan.town/@n' || id
  from person`

const POSTED = `
  insert into converse.posts (workspace_id, channel_id, external_id, text, url, at)
  select $1, $2, 'p' || i, 'Our post number ' || i, 'https://meydan.town/p' || i, now() - i * interval '1 day'
  from generate_series(1, $3::int) i`

const THREADS = `
  insert into converse.threads (workspace_id, channel_id, kind, key, post_id, person_id, state, unread, later_at, done_at,
    messages, last_at, preview, preview_lang, waiting_since, mood, mood_label, intents, reasons, points, rank, labels,
    due_at, created_at)
  select $1, $2, kind, 't' || i, case when kind = 'comment' then 1 + floor(power(random(), 3) * $6)::int end,
    1 + floor(power(random(), 1.5) * $5)::int, state, state = 'open' and random() < 0.5,
    case when state = 'later' then at + interval '1 hour' end, case when state = 'done' then at + interval '2 hours' end,
    1 + floor(-ln(1 - random()) * ($9 - 0.5))::int, at, bench.said(t), (array['tr', 'ru', 'en'])[1 + i % 3], case when state = 'open' then at end,
    mood, case when mood < -0.2 then 'negative' when mood > 0.2 then 'positive' else 'neutral' end,
    case when random() < 0.5 then array['question'] when random() < 0.4 then array['complaint', 'request']
      when random() < 0.5 then array['praise'] else '{}'::text[] end,
    '[{"reason": "question", "points": 15}, {"reason": "newcomer", "points": 5}]', points,
    case when state = 'open' then points + 40 - extract(epoch from at) * 1e-7
      else points - 10000 + extract(epoch from at) * 1e-7 end,
    case when i % 80000 = 7 then array[$8] when random() < 0.15 then array[bench.pick($7)]
      when random() < 0.02 then array[bench.pick($7), bench.pick($7)] else '{}'::text[] end,
    case when state = 'open' and random() < 0.3 then at + interval '4 hours' end, at
  from generate_series(1, $3::int) i
  join bench.talk t on t.lang = i % 3
  cross join lateral (select now() - i * interval '90 seconds' as at, random() as r, random() as k,
    round((random() * 2 - 1)::numeric, 2)::float4 as mood, (floor(random() * 16) * 5)::int as points) x
  cross join lateral (select
    case when i <= $4 then case when r < 0.5 then 'open' when r < 0.55 then 'later' when r < 0.56 then 'screened' else 'done' end
      else case when r < 0.02 then 'open' else 'done' end end as state,
    case when k < 0.7 then 'comment' when k < 0.8 then 'mention' else 'message' end as kind) y`

const MESSAGES = `
  insert into converse.messages (workspace_id, channel_id, thread_id, external_id, kind, ours, person_id, author_id,
    author_name, author_handle, text, html, lang, mood, mood_label, intents, at, seen_at)
  select $1, $2, h.id, h.key || '-' || i, h.kind, ours, case when not ours then h.person_id end, 'n' || h.person_id,
    case when ours then 'Fırın' else p.name end, case when ours then '@firin' else p.handle end, said,
    '<p>' || said || '</p>', h.preview_lang, h.mood, h.mood_label, h.intents,
    h.last_at - (h.messages - i) * interval '7 minutes', h.last_at
  from converse.threads h
  join bench.talk t on t.lang = h.id % 3
  join desk.identities p on p.person_id = h.person_id
  cross join lateral generate_series(1, h.messages) i
  cross join lateral (select bench.said(t) as said, i % 3 = 2 as ours) s
  where h.workspace_id = $1
  order by h.id desc`

const COUNTED = `
  insert into converse.counts (workspace_id, open, unread, mentions, later)
  select workspace_id, count(*) filter (where state = 'open'), count(*) filter (where state = 'open' and unread),
    count(*) filter (where state = 'open' and kind = 'mention'), count(*) filter (where state = 'later')
  from converse.threads group by 1;
  insert into converse.hours (workspace_id, channel_id, hour, said, negative, complaints)
  select workspace_id, channel_id, date_trunc('hour', at, 'UTC'), count(*),
    count(*) filter (where mood_label = 'negative' or 'complaint' = any(intents)),
    count(*) filter (where 'complaint' = any(intents))
  from converse.messages where not ours group by 1, 2, 3`
