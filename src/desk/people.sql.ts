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

export const notePerson = (tx: Writer, workspaceId: string, id: string, note: string) =>
  tx.updateTable('desk.people').set({ note }).where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
