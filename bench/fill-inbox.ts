import type { Inside } from './in-database.ts'

const PER_THREAD = 5
const THREADS_PER_PERSON = 3

const SAID = [
  'Simit hâlâ sıcak mı? Nerede bulabilirim, şubeniz hangi sokakta?',
  'Когда откроется пекарня на площади? Вчера хлеб был просто чудесный, спасибо!',
  'My order came late again and the bread was cold. Who can I talk to about it?',
  'Ekmek dün akşamkinden çok daha iyiydi, ellerinize sağlık.',
  'А есть ли у вас ржаной без сахара? Хочу заказать на субботу два.',
  'Do you deliver to the harbour side? We are twelve people and very hungry.',
]

/** Fills the only workspace with so many messages of people who wait, as collecting would have left them. */
export async function fillInbox({ ask }: Inside, messages: number) {
  const threads = Math.ceil(messages / PER_THREAD)
  const people = Math.ceil(threads / THREADS_PER_PERSON)
  const [channel] = await ask<{ id: string; workspace_id: string; network: string }>(
    'select id, workspace_id, network from desk.channels limit 1',
  )
  if (!channel) throw new Error('no channel is connected')
  const { id, workspace_id: workspace, network } = channel
  await ask(PEOPLE, [workspace, network, people])
  await ask(THREADS, [workspace, id, threads, people, SAID])
  await ask(MESSAGES, [workspace, id, PER_THREAD, SAID])
  // As the database would do by itself within some minutes.
  await ask('vacuum analyze')
}

const PEOPLE = `
  with person as (
    insert into desk.people (workspace_id, name, first_seen_at)
    select $1, 'Neighbour ' || i, now() - interval '30 days' from generate_series(1, $3::int) i returning id
  )
  insert into desk.identities (workspace_id, channel_network, external_id, person_id, handle, name, avatar, url)
  select $1, $2, 'n' || id, id, '@neighbour' || id || '@meydan.town', 'Neighbour ' || id,
    'https://meydan.town/avatars/' || id || '.png', 'https://meydan.town/@neighbour' || id
  from person`

const THREADS = `
  with person as (select id, row_number() over (order by id) as n from desk.people where workspace_id = $1)
  insert into converse.threads (workspace_id, channel_id, kind, key, person_id, messages, last_at, preview, preview_lang,
    waiting_since, mood, mood_label, intents, reasons, points, rank, created_at)
  select $1, $2, (array['comment', 'mention', 'message'])[1 + i % 3], 't' || i, p.id, 5, at, ($5::text[])[1 + i % 6],
    (array['tr', 'ru', 'en'])[1 + i % 3], at, -0.2, 'neutral', array['question'],
    '[{"reason": "question", "points": 15}, {"reason": "newcomer", "points": 5}]', 20,
    20 - extract(epoch from at) / 360, at
  from generate_series(1, $3::int) i
  cross join lateral (select now() - i * interval '90 seconds' as at) t
  join person p on p.n = 1 + i % $4::int`

const MESSAGES = `
  insert into converse.messages (workspace_id, channel_id, thread_id, external_id, kind, ours, person_id, author_id,
    author_name, author_handle, text, html, lang, intents, at, seen_at)
  select $1, $2, t.id, t.key || '-' || i, t.kind, i % 4 = 0, case when i % 4 <> 0 then t.person_id end, 'n' || t.person_id,
    'Neighbour', '@neighbour' || t.person_id, ($4::text[])[1 + (t.id + i) % 6] || ' ' || t.id,
    '<p>' || ($4::text[])[1 + (t.id + i) % 6] || '</p>', (array['tr', 'ru', 'en'])[1 + (t.id + i) % 3], array['question'],
    t.last_at - ($3 - i) * interval '7 minutes', t.last_at
  from converse.threads t cross join generate_series(1, $3::int) i
  where t.workspace_id = $1`
