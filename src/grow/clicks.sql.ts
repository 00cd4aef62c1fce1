import { sql } from 'kysely'
import { numbers, words } from '#platform/columns.ts'
import type { Reader, Writer } from '#platform/database.ts'
import { numberIn } from '#platform/word-numbers.sql.ts'
import { type Click, CLASSES, DEVICES, type LinkDay, type Part, type Sums } from './click.ts'
import { clickNumber, clickTime } from './key.ts'

/** A list of where people came from is only lengthened while it is this short: bringing one together takes longer than the rest of a sum. */
const LONG_LIST = 128

export const makeMonth = (tx: Writer, month: string) => sql`select grow.make_click_month(${month}::date)`.execute(tx)

export async function linksThere(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    id: string
  }>`select id from grow.links where id = any(${numbers(ids)}::bigint[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The last day that is in its month; it stays so for as long as it is our turn. */
export async function rolledUntil(tx: Writer): Promise<string> {
  const { day } = await tx.selectFrom('grow.rolled').select('day').executeTakeFirstOrThrow()
  return day
}

/** Adds days that are over up to their months. */
export const rollUp = (tx: Writer, until: string) => sql`select grow.roll_up(${until}::date)`.execute(tx)

export const numberSources = (tx: Writer, some: readonly string[]) => numberIn(tx, sql.table('grow.source_words'), some)

/** Writes raw clicks. */
export const keepClicks = (tx: Writer, clicks: readonly Click[]) =>
  sql`
    insert into grow.clicks (id, link_id, at, class, device, source)
    select n.id, n.link_id, to_timestamp(n.at / 1000), n.class, n.device, n.source
    from unnest(${words(clicks.map((c) => clickNumber(c.id)))}::uuid[], ${numbers(clicks.map((c) => c.linkId))}::bigint[],
      ${numbers(clicks.map((c) => c.at))}::float8[], ${numbers(clicks.map((c) => CLASSES.indexOf(c.class)))}::smallint[],
      ${numbers(clicks.map((c) => DEVICES.indexOf(c.device)))}::smallint[], ${words(clicks.map((c) => c.source))}::text[])
      as n (id, link_id, at, class, device, source)`.execute(tx)

/** Writes what they add up to, whose turn it is: two who merge at the same time would both begin the same sum. */
export async function writeSums(tx: Writer, { linkDays, linkPlaces, hours, days, dayParts, monthParts }: Sums) {
  await sql`
    with by_place as (
      insert into grow.targets_daily as t (link_id, day, place, clicks)
      select n.link_id, n.day, n.place, n.clicks
      from unnest(${numbers(linkPlaces.map((p) => p.linkId))}::bigint[], ${words(linkPlaces.map((p) => p.day))}::date[],
        ${numbers(linkPlaces.map((p) => p.place))}::int[], ${numbers(linkPlaces.map((p) => p.clicks))}::int[])
        as n (link_id, day, place, clicks)
      on conflict (link_id, day, place) do update set clicks = t.clicks + excluded.clicks
    ), by_hour as (
      insert into grow.hours as h (workspace_id, at, people)
      select n.workspace_id, to_timestamp(n.at / 1000), n.people
      from unnest(${numbers(hours.map((h) => h.workspaceId))}::bigint[], ${numbers(hours.map((h) => h.at))}::float8[],
        ${numbers(hours.map((h) => h.people))}::int[]) as n (workspace_id, at, people)
      on conflict (workspace_id, at) do update set people = h.people + excluded.people
    ), by_month_part as (
      insert into grow.month_parts as p (workspace_id, part, month, value, clicks)
      select n.workspace_id, n.part, n.starts, n.value, n.clicks from ${partRows(monthParts)}
      on conflict (workspace_id, part, month, value) do update set clicks = p.clicks + excluded.clicks
    )
    insert into grow.days as d (workspace_id, day, person, in_app, preview, bot)
    select n.workspace_id, n.day, n.person, n.in_app, n.preview, n.bot
    from unnest(${numbers(days.map((d) => d.workspaceId))}::bigint[], ${words(days.map((d) => d.day))}::date[],
      ${numbers(days.map((d) => d.person))}::int[], ${numbers(days.map((d) => d.inApp))}::int[], ${numbers(days.map((d) => d.preview))}::int[],
      ${numbers(days.map((d) => d.bot))}::int[]) as n (workspace_id, day, person, in_app, preview, bot)
    on conflict (workspace_id, day) do update set person = d.person + excluded.person, in_app = d.in_app + excluded.in_app,
      preview = d.preview + excluded.preview, bot = d.bot + excluded.bot`.execute(tx)
  await sql`
    merge into grow.day_parts p using ${partRows(dayParts)}
    on p.workspace_id = n.workspace_id and p.part = n.part and p.day = n.starts and p.value = n.value
    when matched then update set clicks = p.clicks + n.clicks
    when not matched then insert (workspace_id, part, day, value, clicks)
      values (n.workspace_id, n.part, n.starts, n.value, n.clicks)`.execute(tx)
  await mergeLinkDays(tx, linkDays)
}

const mergeLinkDays = (tx: Writer, days: readonly LinkDay[]) =>
  sql`
    merge into grow.clicks_daily d using (
      select n.workspace_id, n.link_id, n.day, n.person, n.in_app, n.preview, n.bot, n.visitors, n.came::int[] as came
      from unnest(${numbers(days.map((d) => d.workspaceId))}::bigint[], ${numbers(days.map((d) => d.linkId))}::bigint[],
        ${words(days.map((d) => d.day))}::date[], ${numbers(days.map((d) => d.person))}::int[], ${numbers(days.map((d) => d.inApp))}::int[],
        ${numbers(days.map((d) => d.preview))}::int[], ${numbers(days.map((d) => d.bot))}::int[],
        ${numbers(days.map((d) => d.visitors))}::int[], ${words(days.map((d) => numbers(d.came)))}::text[])
        as n (workspace_id, link_id, day, person, in_app, preview, bot, visitors, came)
    ) n on d.link_id = n.link_id and d.day = n.day
    when matched then update set person = d.person + n.person, in_app = d.in_app + n.in_app, preview = d.preview + n.preview,
      bot = d.bot + n.bot, visitors = d.visitors + n.visitors,
      came = case when cardinality(d.came) + cardinality(n.came) <= ${LONG_LIST}::int then d.came || n.came
        else grow.came_together(d.came || n.came) end
    when not matched then insert (workspace_id, link_id, day, person, in_app, preview, bot, visitors, came)
      values (n.workspace_id, n.link_id, n.day, n.person, n.in_app, n.preview, n.bot, n.visitors, n.came)`.execute(tx)

const partRows = (parts: readonly Part[]) => sql`
  unnest(${numbers(parts.map((p) => p.workspaceId))}::bigint[], ${words(parts.map((p) => p.part))}::text[],
    ${words(parts.map((p) => p.from))}::date[], ${words(parts.map((p) => p.value))}::text[], ${numbers(parts.map((p) => p.clicks))}::int[])
    as n (workspace_id, part, starts, value, clicks)`

/** The day's salt: whoever asks first makes it, everybody else gets the same. */
export async function saltOf(tx: Writer, day: string, made: Buffer): Promise<Buffer> {
  const { rows } = await sql<{ salt: Buffer }>`
    insert into grow.salts (day, salt) values (${day}, ${made})
    on conflict (day) do update set salt = grow.salts.salt
    returning salt`.execute(tx)
  return rows[0]?.salt ?? made
}

/** Makes the visitors of every day before `day` unknowable. */
export async function forgetVisitors(tx: Writer, day: string): Promise<void> {
  await tx.deleteFrom('grow.salts').where('day', '<', day).execute()
  await tx.deleteFrom('grow.visitors_seen').where('day', '<', day).execute()
}

/** A click by its public name, with the link and the post it stands in; what outcomes are attributed by. */
export async function clickById(db: Reader, workspaceId: string, id: string) {
  const number = clickNumber(id)
  const time = clickTime(id)
  if (number === null || time === null) return undefined
  const found = (await clickIn(db, workspaceId, number, time)) ?? (await clickNamedBefore(db, workspaceId, number))
  return found && { ...found, id, class: CLASSES[found.class] ?? 'bot' }
}

type Time = { from: Temporal.Instant; until: Temporal.Instant }

const clickIn = (db: Reader, workspaceId: string, number: string, { from, until }: Time) =>
  db
    .selectFrom('grow.clicks as c')
    .innerJoin('grow.links as l', 'l.id', 'c.link_id')
    .select([
      'c.at',
      'c.class',
      'c.source',
      'l.id as linkId',
      'l.key as linkKey',
      'l.url',
      'l.post_id as postId',
      'l.channel_id as channelId',
    ])
    .where('c.at', '>=', from)
    .where('c.at', '<', until)
    .where('c.id', '=', number)
    .where('l.workspace_id', '=', workspaceId)
    .executeTakeFirst()

/** Names of long ago do not tell their time. */
async function clickNamedBefore(db: Reader, workspaceId: string, number: string) {
  const named = await db.selectFrom('grow.clicks_named_before').select('at').where('id', '=', number).executeTakeFirst()
  return named && clickIn(db, workspaceId, number, { from: named.at, until: named.at.add({ microseconds: 1 }) })
}

/** Clicks per link and day, for sparks. */
export const daysOfLinks = (db: Reader, ids: string[], from: string) =>
  db
    .selectFrom('grow.clicks_daily')
    .select(['link_id as linkId', 'day', 'person', 'in_app as inApp', 'preview', 'bot', 'visitors'])
    .where('link_id', 'in', ids.length > 0 ? ids : ['0'])
    .where('day', '>=', from)
    .orderBy('day')
    .execute()

export async function sourcesOfLink(db: Reader, linkId: string, from: string) {
  const { rows } = await sql<{ source: string; device: string; clicks: number }>`
    select w.word as source, (${DEVICES}::text[])[c.by % ${DEVICES.length}::int + 1] as device, c.clicks
    from (
      select d.came[i] as by, sum(d.came[i + 1])::int as clicks
      from grow.clicks_daily d cross join generate_series(1, cardinality(d.came), 2) as i
      where d.link_id = ${linkId} and d.day >= ${from}::date
      group by 1
    ) c
    join grow.source_words w on w.id = c.by / ${DEVICES.length}::int
    order by c.clicks desc, source, device`.execute(db)
  return rows
}

/** All links of a workspace day by day: who read us, and how often an address was pasted into a chat. */
export const daysOfWorkspace = (db: Reader, workspaceId: string, from: string) =>
  db
    .selectFrom('grow.days')
    .select(['day', sql<number>`person + in_app`.as('people'), 'preview as previews', 'bot as bots'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute()
