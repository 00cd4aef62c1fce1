import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Summary } from './thread.ts'

export const KINDS = ['comment', 'mention', 'message', 'review'] as const

export type ThreadKind = (typeof KINDS)[number]

/** How a thread stands with us; all that triage changes and undo puts back. */
export type Standing = {
  id: string
  state: ThreadState
  unread: boolean
  assignee: string | null
  snoozedUntil: Temporal.Instant | null
  laterAt: Temporal.Instant | null
  doneAt: Temporal.Instant | null
  labels: string[]
  boost: number
}

/** `screened`: somebody new wrote privately and waits to be let in. */
export type ThreadState = 'open' | 'later' | 'done' | 'screened'

const STANDING = [
  'id',
  'state',
  'unread',
  'assignee',
  'snoozed_until as snoozedUntil',
  'later_at as laterAt',
  'done_at as doneAt',
  'labels',
  'boost',
] as const

/** Locks threads in one order, so that two who take several never wait for each other in a circle. */
export const lockThreads = (tx: Writer, workspaceId: string, ids: readonly string[]): Promise<Standing[]> =>
  tx
    .selectFrom('converse.threads')
    .select(STANDING)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .orderBy('id')
    .forUpdate()
    .execute()

export const setStanding = (tx: Writer, standing: Standing) => setStandings(tx, [standing])

/** Writes many standings in one statement. */
export async function setStandings(tx: Writer, standings: readonly Standing[]): Promise<void> {
  if (standings.length === 0) return
  await sql`
    update converse.threads t set state = n.state, unread = n.unread, assignee = n.assignee,
      snoozed_until = n."snoozedUntil", later_at = n."laterAt", done_at = n."doneAt",
      labels = array(select jsonb_array_elements_text(n.labels)), boost = n.boost
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as n(id bigint, state text, unread boolean,
      assignee text, "snoozedUntil" timestamptz, "laterAt" timestamptz, "doneAt" timestamptz, labels jsonb, boost int)
    where t.id = n.id`.execute(tx)
}

/** Writes what the list shows of many threads in one statement. */
export async function keepSummaries(
  tx: Writer,
  faces: readonly { id: string; summary: Summary; messages: number }[],
): Promise<void> {
  if (faces.length === 0) return
  const rows = faces.map(({ id, summary, messages }) => ({ id, messages, ...summary }))
  await sql`
    update converse.threads t set messages = n.messages, last_at = n."lastAt", preview = n.preview,
      preview_lang = n."previewLang", preview_ours = n."previewOurs", preview_by = n."previewBy",
      waiting_since = n."waitingSince", mood = n.mood, mood_label = n."moodLabel",
      intents = array(select jsonb_array_elements_text(n.intents)), reasons = n.reasons, points = n.points, rank = n.rank,
      our_turns = n."ourTurns", stars = n.stars
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id bigint, messages int, "lastAt" timestamptz, preview text,
      "previewLang" text, "previewOurs" boolean, "previewBy" text, "waitingSince" timestamptz, mood real, "moodLabel" text,
      intents jsonb, reasons jsonb, points int, rank float8, "ourTurns" int, stars smallint)
    where t.id = n.id`.execute(tx)
}

/** Somebody wrote: what was put away comes back, unless they wait at the door or were kept out of it. */
export const reopen = (tx: Writer, ids: readonly string[]) =>
  tx
    .updateTable('converse.threads as t')
    .set({ state: 'open', unread: true, snoozed_until: null, later_at: null, done_at: null })
    .where('t.id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .where('t.state', '!=', 'screened')
    // Most of those who write again wait already, and a row written anew costs all its indexes.
    .where(({ or, eb }) =>
      or([eb('t.state', '!=', 'open'), eb('t.unread', '=', false), eb('t.snoozed_until', 'is not', null)]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('converse.regards as r')
            .select('r.person_id')
            .whereRef('r.person_id', '=', 't.person_id')
            .where('r.door', '=', 'kept-out')
            .where('t.kind', '=', 'message'),
        ),
      ),
    )
    .execute()

/** Of these, the threads in which somebody waits. */
export const waitingAmong = async (db: Reader, ids: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectFrom('converse.threads')
    .select('id')
    .where('id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .where('waiting_since', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Nobody waits here any more: these are no work. */
export const closeAnswered = (tx: Writer, ids: readonly string[], now: Temporal.Instant) =>
  tx
    .updateTable('converse.threads')
    .set({ state: 'done', unread: false, done_at: now })
    .where('id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .where('state', '=', 'open')
    .where('waiting_since', 'is', null)
    .execute()

export const removeThread = (tx: Writer, id: string) => tx.deleteFrom('converse.threads').where('id', '=', id).execute()

export const previewsOf = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('converse.threads')
    .select(['id', 'preview'])
    .where('id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .orderBy('id')
    .execute()

/** What a thread's face depends on besides its messages. */
export const threadFacts = (db: Reader, ids: readonly string[], now: Temporal.Instant) =>
  db
    .selectFrom('converse.threads as t')
    .select([
      't.id',
      't.workspace_id as workspaceId',
      't.channel_id as channelId',
      't.kind',
      't.person_id as personId',
      't.boost',
      't.due_at as dueAt',
    ])
    .select(
      sql<boolean>`exists (select 1 from converse.promises p where p.thread_id = t.id and p.kept_at is null
        and p.dropped_at is null and p.due_at <= ${now})`.as('promiseDue'),
    )
    .where('t.id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .orderBy('t.id')
    .execute()

/** Brings back what was put away until now; gives back which. */
export const wakeThreads = (tx: Writer, now: Temporal.Instant, limit: number) =>
  tx
    .updateTable('converse.threads')
    .set({ state: 'open', unread: true, snoozed_until: null, later_at: null })
    .where('id', 'in', (q) =>
      q
        .selectFrom('converse.threads')
        .select('id')
        .where('state', '=', 'later')
        .where('snoozed_until', 'is not', null)
        .where('snoozed_until', '<=', now)
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'workspace_id as workspaceId'])
    .execute()

export const threadHead = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.threads')
    .select([
      ...STANDING,
      'channel_id as channelId',
      'kind',
      'post_id as postId',
      'person_id as personId',
      'waiting_since as waitingSince',
      'our_turns as ourTurns',
      'intents',
      'mood',
      'mood_label as moodLabel',
      'points',
      'reasons',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Lets those who began to wait lately rise; who has waited longer than it counts stands where he stands. */
export const rerank = (
  tx: Writer,
  now: Temporal.Instant,
  waiting: { perHour: number; most: number; ageWeight: number },
) =>
  sql`
    update converse.threads t set rank = risen.rank
    from (
      select id, points - extract(epoch from waiting_since) * ${waiting.ageWeight}::float8
        + least(${waiting.most}::float8,
          floor(extract(epoch from ${now}::timestamptz - waiting_since) / 3600 * ${waiting.perHour}::float8)) as rank
      from converse.threads
      where state = 'open' and waiting_since > ${now.subtract({ hours: Math.ceil(waiting.most / waiting.perHour) + 1 })}
      order by id for update
    ) risen
    where t.id = risen.id and risen.rank - t.rank > 0.5`.execute(tx)

/** Adds up the small changes of the counters, so that reading them stays short. */
export const foldCounts = (tx: Writer) =>
  sql`
    with moved as (
      delete from converse.counts where id in (select id from converse.counts order by id limit 100000 for update skip locked)
      returning workspace_id, open, unread, mentions, later
    )
    insert into converse.counts (workspace_id, open, unread, mentions, later)
    select workspace_id, sum(open), sum(unread), sum(mentions), sum(later) from moved group by workspace_id`.execute(tx)
