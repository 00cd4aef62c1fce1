import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Author = {
  externalId: string
  handle: string
  name: string
  avatar?: string | null | undefined
  url?: string | null | undefined
}

type Channel = { workspaceId: string; network: string; home: string }
type Face = Author & { avatar: string | null; url: string | null }

/**
 * The people behind network identities, by external id; the first message of somebody new makes them known. However many there are,
 * it takes the same few statements.
 */
export async function peopleFor(
  tx: Writer,
  channel: Channel,
  authors: readonly Author[],
  at: Temporal.Instant,
): Promise<Map<string, string>> {
  const faces = [...new Map(authors.map((author) => [author.externalId, faceOf(author)])).values()]
  if (faces.length === 0) return new Map()
  const known = new Map((await identitiesOf(tx, channel, faces)).map((row) => [row.externalId, row]))
  await keepFaces(
    tx,
    channel,
    faces.filter((face) => hasChanged(known.get(face.externalId), face)),
  )
  const people = new Map([...known].map(([externalId, { personId }]) => [externalId, personId]))
  const strangers = faces.filter(({ externalId }) => !known.has(externalId))
  for (const { externalId, personId } of await meet(tx, channel, strangers, at)) people.set(externalId, personId)
  return people
}

const faceOf = ({ avatar, url, ...author }: Author): Face => ({ ...author, avatar: avatar ?? null, url: url ?? null })

const hasChanged = (known: Face | undefined, face: Face): boolean =>
  known !== undefined &&
  (known.handle !== face.handle || known.name !== face.name || known.avatar !== face.avatar || known.url !== face.url)

const identitiesOf = (db: Reader, { workspaceId, network, home }: Channel, faces: readonly Face[]) =>
  db
    .selectFrom('desk.identities')
    .select(['external_id as externalId', 'person_id as personId', 'handle', 'name', 'avatar', 'url'])
    .where('workspace_id', '=', workspaceId)
    .where('channel_network', '=', network)
    .where('home', '=', home)
    .where(sql<boolean>`external_id = any(${faces.map(({ externalId }) => externalId)}::text[])`)
    .execute()

/** Always in the same order, so that two who meet the same people never wait for each other in a circle. */
async function keepFaces(tx: Writer, { workspaceId, network, home }: Channel, faces: readonly Face[]) {
  if (faces.length === 0) return
  await sql`
    with face as materialized (
      select i.external_id, n.handle, n.name, n.avatar, n.url from desk.identities i
      join ${recordset(faces)} on n."externalId" = i.external_id
      where i.workspace_id = ${workspaceId} and i.channel_network = ${network} and i.home = ${home}
      order by i.external_id for update of i
    )
    update desk.identities i set handle = f.handle, name = f.name, avatar = f.avatar, url = f.url from face f
    where i.workspace_id = ${workspaceId} and i.channel_network = ${network} and i.home = ${home}
      and i.external_id = f.external_id`.execute(tx)
}

const recordset = (faces: readonly object[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(faces)}::jsonb) as n("externalId" text, "personId" bigint, handle text, name text,
    avatar text, url text)`

/** Two messages of a newcomer may arrive at once: the identity decides whose person stays. */
async function meet(tx: Writer, channel: Channel, strangers: readonly Face[], at: Temporal.Instant) {
  if (strangers.length === 0) return []
  const { workspaceId, network, home } = channel
  const { rows: ids } = await sql<{ id: string }>`
    select nextval(pg_get_serial_sequence('desk.people', 'id'))::text as id from generate_series(1, ${strangers.length}::int)`.execute(
    tx,
  )
  const met = strangers.map((face, i) => ({ ...face, personId: ids[i]?.id ?? '' }))
  await sql`
    insert into desk.people (id, workspace_id, name, first_seen_at) overriding system value
    select n."personId", ${workspaceId}, n.name, ${at}::timestamptz from ${recordset(met)}`.execute(tx)
  const { rows: kept } = await sql<{ externalId: string }>`
    insert into desk.identities (workspace_id, channel_network, home, external_id, person_id, handle, name, avatar, url)
    select ${workspaceId}, ${network}, ${home}, n."externalId", n."personId", n.handle, n.name, n.avatar, n.url
    from ${recordset(met)} order by n."externalId"
    on conflict do nothing returning external_id as "externalId"`.execute(tx)
  if (kept.length === met.length) return met
  const ours = new Set(kept.map(({ externalId }) => externalId))
  const late = met.filter(({ externalId }) => !ours.has(externalId))
  await tx
    .deleteFrom('desk.people')
    .where(
      'id',
      'in',
      late.map(({ personId }) => personId),
    )
    .execute()
  return [...met.filter(({ externalId }) => ours.has(externalId)), ...(await identitiesOf(tx, channel, late))]
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

/** Merges from before homes were kept do not tell one. */
export type OwnIdentity = { network: string; home?: string | undefined; externalId: string }

/** Gives all identities of one person to another; gives back which. */
const move = (tx: Writer, workspaceId: string, from: string, to: string): Promise<OwnIdentity[]> =>
  tx
    .updateTable('desk.identities')
    .set({ person_id: to })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', from)
    .returning(['channel_network as network', 'home', 'external_id as externalId'])
    .execute()

async function giveBack(tx: Writer, workspaceId: string, identities: readonly OwnIdentity[], to: string) {
  for (const { network, home, externalId } of identities)
    await tx
      .updateTable('desk.identities')
      .set({ person_id: to })
      .where('workspace_id', '=', workspaceId)
      .where('channel_network', '=', network)
      .$if(home !== undefined, (q) => q.where('home', '=', home ?? ''))
      .where('external_id', '=', externalId)
      .execute()
}

/** On which of our pages, also those that are no longer connected, these can have spoken. */
async function spokenOn(db: Reader, workspaceId: string, identities: readonly OwnIdentity[]) {
  const { rows } = await sql<{ channelId: string; externalId: string }>`
    select c.id as "channelId", i."externalId" from desk.channels c
    join jsonb_to_recordset(${JSON.stringify(identities)}::jsonb) as i (network text, home text, "externalId" text)
      on i.network = c.network and coalesce(i.home, c.home) = c.home
    where c.workspace_id = ${workspaceId}`.execute(db)
  return rows
}

/** What is done with people of the community. */
export const personDeeds = { note: notePerson, alike, move, giveBack, spokenOn }
