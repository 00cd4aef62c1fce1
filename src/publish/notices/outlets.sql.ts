import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Told } from './event.ts'

const OUTLET = [
  'id',
  'workspace_id as workspaceId',
  'account_id as accountId',
  'way',
  'name',
  'address',
  'secret',
  'dialect',
  'events',
  'lang',
  'quiet_from as quietFrom',
  'quiet_to as quietTo',
  'state',
  'failures',
  'failing_since as failingSince',
  'said',
  'mark',
] as const

export type OutletRow = NonNullable<Awaited<ReturnType<typeof outletRow>>>

export const outletRow = (db: Reader, id: string) =>
  db.selectFrom('publish.outlets').select(OUTLET).where('id', '=', id).executeTakeFirst()

const OUTLETS = 100

/** The workspace's outlets, and this person's own. */
export const outletsFor = (db: Reader, workspaceId: string, account: string) =>
  db
    .selectFrom('publish.outlets')
    .select(OUTLET)
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('account_id', 'is', null), eb('account_id', '=', account)]))
    .orderBy('id')
    .limit(OUTLETS)
    .execute()

export const addOutlet = (
  tx: Writer,
  o: {
    workspaceId: string
    accountId: string | null
    way: 'webhook' | 'chat' | 'mail'
    name: string
    address: string
    secret: string | null
    dialect: 'text' | 'content'
    events: string[]
    lang: 'en' | 'tr' | 'ru'
    quietFrom: string | null
    quietTo: string | null
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('publish.outlets')
    .values({
      workspace_id: o.workspaceId,
      account_id: o.accountId,
      way: o.way,
      name: o.name,
      address: o.address,
      secret: o.secret,
      dialect: o.dialect,
      events: o.events,
      lang: o.lang,
      quiet_from: o.quietFrom,
      quiet_to: o.quietTo,
      made_at: o.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeOutlet = (tx: Writer, id: string, events: string[], state: 'on' | 'off') =>
  tx
    .updateTable('publish.outlets')
    .set({ events, state, failures: 0, failing_since: null, said: null })
    .where('id', '=', id)
    .execute()

export const dropOutlet = (tx: Writer, id: string) => tx.deleteFrom('publish.outlets').where('id', '=', id).execute()

/** Writes down for every outlet that wants to know; gives back which those are. */
export async function addNotices(
  tx: Writer,
  workspaceId: string,
  told: readonly Told[],
  at: Temporal.Instant,
  only?: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with told as (
      select event, about from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t(event text, about jsonb)
    ), written as (
      insert into publish.notices (outlet_id, event, about, at)
      select o.id, told.event, told.about, ${at} from told
      join publish.outlets o on o.workspace_id = ${workspaceId} and o.state not in ('off', 'gone') and told.event = any(o.events)
        and (o.account_id is null or ${only === undefined} or o.account_id = any(${[...(only ?? [])]}::text[]))
      returning outlet_id
    )
    select distinct outlet_id as id from written`.execute(tx)
  return rows.map(({ id }) => id)
}

export const addNotice = (tx: Writer, outletId: string, told: Told, at: Temporal.Instant) =>
  tx
    .insertInto('publish.notices')
    .values({ outlet_id: outletId, event: told.event, about: JSON.stringify(told.about), at })
    .execute()

export const lockedOutlet = (tx: Writer, id: string) =>
  tx.selectFrom('publish.outlets').select(OUTLET).where('id', '=', id).forUpdate().executeTakeFirst()

export const waitingNotices = (tx: Writer, outletId: string, limit: number) =>
  tx
    .selectFrom('publish.notices')
    .select(['id', 'event', 'about', 'at'])
    .where('outlet_id', '=', outletId)
    .where('sending_id', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()

const SENDING = [
  'id',
  'state',
  'body',
  'attempts',
  'next_at as nextAt',
  'status',
  'said',
  'at',
  'sent_at as sentAt',
] as const

export const oldestWaiting = (db: Reader, outletId: string) =>
  db
    .selectFrom('publish.sendings')
    .select(SENDING)
    .where('outlet_id', '=', outletId)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

export async function addSending(
  tx: Writer,
  outletId: string,
  noticeIds: string[],
  body: string,
  at: Temporal.Instant,
): Promise<void> {
  const { id } = await tx
    .insertInto('publish.sendings')
    .values({ outlet_id: outletId, state: 'waiting', body, at, next_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('publish.notices').set({ sending_id: id }).where('id', 'in', noticeIds).execute()
}

export const noteSending = (
  tx: Writer,
  id: string,
  s: {
    state: 'waiting' | 'sent' | 'failed'
    status: number | null
    said: string | null
    nextAt: Temporal.Instant | null
    at: Temporal.Instant
  },
) =>
  tx
    .updateTable('publish.sendings')
    .set((eb) => ({
      state: s.state,
      status: s.status,
      said: s.said,
      next_at: s.nextAt,
      attempts: eb('attempts', '+', 1),
      sent_at: s.state === 'sent' ? s.at : null,
    }))
    .where('id', '=', id)
    .execute()

export const noteOutlet = (
  tx: Writer,
  id: string,
  o: { state: 'on' | 'off' | 'failing'; failures: number; failingSince: Temporal.Instant | null; said: string | null },
) =>
  tx
    .updateTable('publish.outlets')
    .set({ state: o.state, failures: o.failures, failing_since: o.failingSince, said: o.said })
    .where('id', '=', id)
    .execute()

const SENDINGS = 20

export const lastSendings = (db: Reader, outletId: string) =>
  db
    .selectFrom('publish.sendings')
    .select(SENDING)
    .where('outlet_id', '=', outletId)
    .orderBy('id', 'desc')
    .limit(SENDINGS)
    .execute()

/** The same message once more, under the same id. */
export const sendAgain = (tx: Writer, outletId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('publish.sendings')
    .set({ state: 'waiting', next_at: at })
    .where('outlet_id', '=', outletId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
