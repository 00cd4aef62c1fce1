import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Author = {
  externalId: string
  handle: string
  name: string
  avatar?: string | null | undefined
  url?: string | null | undefined
}

/** The person behind a network identity; the first message of somebody new makes them known. */
export async function personFor(
  tx: Writer,
  channel: { workspaceId: string; network: string },
  author: Author,
  at: Temporal.Instant,
): Promise<string> {
  const known = await tx
    .updateTable('desk.identities')
    .set({ handle: author.handle, name: author.name, avatar: author.avatar ?? null, url: author.url ?? null })
    .where('workspace_id', '=', channel.workspaceId)
    .where('channel_network', '=', channel.network)
    .where('external_id', '=', author.externalId)
    .returning('person_id')
    .executeTakeFirst()
  if (known) return known.person_id
  // Two messages of a newcomer may arrive at once: the identity decides, the lock lets one of them make it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${channel.workspaceId}/${author.externalId}`}, 0))`.execute(
    tx,
  )
  const raced = await tx
    .selectFrom('desk.identities')
    .select('person_id')
    .where('workspace_id', '=', channel.workspaceId)
    .where('channel_network', '=', channel.network)
    .where('external_id', '=', author.externalId)
    .executeTakeFirst()
  if (raced) return raced.person_id
  const person = await tx
    .insertInto('desk.people')
    .values({ workspace_id: channel.workspaceId, name: author.name, first_seen_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('desk.identities')
    .values({
      workspace_id: channel.workspaceId,
      channel_network: channel.network,
      external_id: author.externalId,
      person_id: person.id,
      handle: author.handle,
      name: author.name,
      avatar: author.avatar ?? null,
      url: author.url ?? null,
    })
    .execute()
  return person.id
}

/** Names, notes and identities of people, for lists and the person panel. */
export const peopleByIds = (db: Reader, workspaceId: string, ids: string[]) =>
  db
    .selectFrom('desk.people as p')
    .innerJoin('desk.identities as i', 'i.person_id', 'p.id')
    .select([
      'p.id',
      'p.name',
      'p.note',
      'p.first_seen_at as firstSeenAt',
      'i.channel_network as network',
      'i.external_id as externalId',
      'i.handle',
      'i.avatar',
      'i.url',
    ])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.id', 'in', ids.length > 0 ? ids : ['0'])
    .orderBy('p.id')
    .execute()

const notePerson = (tx: Writer, workspaceId: string, id: string, note: string) =>
  tx.updateTable('desk.people').set({ note }).where('workspace_id', '=', workspaceId).where('id', '=', id).execute()

const ALIKE = 5

/**
 * Others who may be the same human as this person: they bear the same name or the same handle before its server. Never more than a
 * proposal: names are shared.
 */
async function alike(db: Reader, workspaceId: string, personId: string) {
  const { rows } = await sql<{ personId: string; name: string; network: string; handle: string; sameName: boolean }>`
    select distinct on (o.person_id) o.person_id as "personId", o.name, o.channel_network as network, o.handle,
      language.fold(o.name) = language.fold(i.name) as "sameName"
    from desk.identities i
    join desk.identities o on o.workspace_id = i.workspace_id and o.person_id <> i.person_id
      and (language.fold(o.name) = language.fold(i.name)
        or split_part(ltrim(lower(o.handle), '@'), '@', 1) = split_part(ltrim(lower(i.handle), '@'), '@', 1))
    where i.workspace_id = ${workspaceId} and i.person_id = ${personId} and length(i.name) > 2
      and split_part(ltrim(lower(i.handle), '@'), '@', 1) <> ''
    order by o.person_id
    limit ${ALIKE}`.execute(db)
  return rows
}

export type OwnIdentity = { network: string; externalId: string }

/** Gives all identities of one person to another; gives back which. */
const move = (tx: Writer, workspaceId: string, from: string, to: string): Promise<OwnIdentity[]> =>
  tx
    .updateTable('desk.identities')
    .set({ person_id: to })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', from)
    .returning(['channel_network as network', 'external_id as externalId'])
    .execute()

async function giveBack(tx: Writer, workspaceId: string, identities: readonly OwnIdentity[], to: string) {
  for (const { network, externalId } of identities)
    await tx
      .updateTable('desk.identities')
      .set({ person_id: to })
      .where('workspace_id', '=', workspaceId)
      .where('channel_network', '=', network)
      .where('external_id', '=', externalId)
      .execute()
}

/** What is done with people of the community. */
export const personDeeds = { note: notePerson, alike, move, giveBack }
