import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const BYS = ['comment', 'word', 'join'] as const
export const STATES = ['open', 'closed', 'drawn', 'called-off'] as const

export type Entrant = { network: string; person: string; handle: string; name: string; at: Temporal.Instant }

export type NewGiveaway = {
  workspaceId: string
  channelId: string
  token: string
  name: string
  prize: string
  by: (typeof BYS)[number]
  word: string
  postId: string | null
  mustFollow: boolean
  winners: number
  reserves: number
  opensAt: Temporal.Instant
  closesAt: Temporal.Instant | null
  salt: string
  account: string
  now: Temporal.Instant
}

export const addGiveaway = (tx: Writer, g: NewGiveaway) =>
  tx
    .insertInto('grow.giveaways')
    .values({
      workspace_id: g.workspaceId,
      channel_id: g.channelId,
      token: g.token,
      name: g.name,
      prize: g.prize,
      by: g.by,
      word: g.word,
      post_id: g.postId,
      must_follow: g.mustFollow,
      winners: g.winners,
      reserves: g.reserves,
      opens_at: g.opensAt,
      closes_at: g.closesAt,
      salt: g.salt,
      made_by: g.account,
      made_at: g.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const COLUMNS = [
  'id',
  'workspace_id as workspaceId',
  'channel_id as channelId',
  'token',
  'name',
  'prize',
  'by',
  'word',
  'post_id as postId',
  'must_follow as mustFollow',
  'winners',
  'reserves',
  'opens_at as opensAt',
  'closes_at as closesAt',
  'state',
  'salt',
  'list_hash as listHash',
  'closed_at as closedAt',
  'source',
  'round',
  'secret_hash as secretHash',
  'secret',
  'public_word as publicWord',
  'randomness',
  'signature',
  'drawn_at as drawnAt',
  'made_at as madeAt',
] as const

export const giveawayPage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('grow.giveaways')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? '0'))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const giveawayById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('grow.giveaways')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const giveawayByToken = (db: Reader, token: string) =>
  db.selectFrom('grow.giveaways').select(COLUMNS).where('token', '=', token).executeTakeFirst()

export type Giveaway = NonNullable<Awaited<ReturnType<typeof giveawayById>>>

/** Nobody else closes or draws it meanwhile. */
export const lockGiveaway = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .selectFrom('grow.giveaways')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function addEntries(
  tx: Writer,
  giveawayId: string,
  entries: readonly (Entrant & { code: string })[],
): Promise<void> {
  await sql`
    insert into grow.giveaway_entries (giveaway_id, code, network, person, handle, name, entered_at)
    select ${giveawayId}::bigint, e.code, e.network, e.person, e.handle, e.name, e.at
    from unnest(${entries.map(({ code }) => code)}::text[], ${entries.map(({ network }) => network)}::text[],
      ${entries.map(({ person }) => person)}::text[], ${entries.map(({ handle }) => handle)}::text[],
      ${entries.map(({ name }) => name)}::text[], ${entries.map(({ at }) => at.toString())}::timestamptz[])
      as e (code, network, person, handle, name, at)
    on conflict do nothing`.execute(tx)
}

export const codesOf = async (db: Reader, giveawayId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('grow.giveaway_entries')
      .select('code')
      .where('giveaway_id', '=', giveawayId)
      .orderBy(sql`code collate "C"`)
      .execute()
  ).map(({ code }) => code)

export const winnersOf = (db: Reader, giveawayId: string) =>
  db
    .selectFrom('grow.giveaway_entries')
    .select(['place', 'code', 'network', 'person', 'handle', 'name'])
    .where('giveaway_id', '=', giveawayId)
    .where('place', 'is not', null)
    .orderBy('place')
    .execute()

export const closeGiveaway = (
  tx: Writer,
  id: string,
  c: {
    listHash: string
    at: Temporal.Instant
    source: 'beacon' | 'secret'
    round: number | null
    secret: string | null
    secretHash: string | null
  },
) =>
  tx
    .updateTable('grow.giveaways')
    .set({
      state: 'closed',
      list_hash: c.listHash,
      closed_at: c.at,
      source: c.source,
      round: c.round === null ? null : String(c.round),
      secret: c.secret,
      secret_hash: c.secretHash,
    })
    .where('id', '=', id)
    .execute()

export const settleDraw = (
  tx: Writer,
  id: string,
  d: { randomness: string; signature: string | null; publicWord: string | null; at: Temporal.Instant },
) =>
  tx
    .updateTable('grow.giveaways')
    .set({
      state: 'drawn',
      randomness: d.randomness,
      signature: d.signature,
      public_word: d.publicWord,
      drawn_at: d.at,
    })
    .where('id', '=', id)
    .execute()

export const placeWinner = (tx: Writer, giveawayId: string, code: string, place: number) =>
  tx
    .updateTable('grow.giveaway_entries')
    .set({ place })
    .where('giveaway_id', '=', giveawayId)
    .where('code', '=', code)
    .execute()

export const callOff = (tx: Writer, id: string) =>
  tx.updateTable('grow.giveaways').set({ state: 'called-off' }).where('id', '=', id).execute()

/** Who came to a page in some time and is still there. */
export async function cameBetween(
  db: Reader,
  { id: channelId, network }: { id: string; network: string },
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Entrant[]> {
  const { rows } = await sql<Entrant>`
    select ${network}::text as network, j.person, j.handle, j.name, j.joined_at as at
    from grow.joins j
    where j.channel_id = ${channelId} and not j.founder and not j.bot and j.left_at is null
      and j.joined_at >= ${from} and j.joined_at < ${until}
    order by j.joined_at`.execute(db)
  return rows
}

/** Who of these follows the page now. */
export const followingNow = async (db: Reader, channelId: string, people: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('grow.joins')
        .select('person')
        .where('channel_id', '=', channelId)
        .where('left_at', 'is', null)
        .where('person', 'in', people.length > 0 ? [...people] : [''])
        .execute()
    ).map(({ person }) => person),
  )

/** The times with a page of everybody who came in some time, for whoever asks how many stayed. */
export const staysBetween = (db: Reader, channelId: string, from: Temporal.Instant, until: Temporal.Instant) =>
  db
    .selectFrom('grow.joins')
    .select(['joined_at as at', 'left_at as leftAt'])
    .where('channel_id', '=', channelId)
    .where('founder', '=', false)
    .where('bot', '=', false)
    .where('joined_at', '>=', from)
    .where('joined_at', '<', until)
    .execute()

/** Giveaways that were open after a moment. */
export const giveawaysSince = (db: Reader, workspaceId: string, channelId: string | null, since: Temporal.Instant) =>
  db
    .selectFrom('grow.giveaways')
    .select(['name', 'opens_at as opensAt', sql<Temporal.Instant | null>`coalesce(closed_at, closes_at)`.as('endsAt')])
    .where('workspace_id', '=', workspaceId)
    .where('state', '<>', 'called-off')
    .$if(channelId !== null, (q) => q.where('channel_id', '=', channelId ?? '0'))
    .where(sql<boolean>`coalesce(closed_at, closes_at, 'infinity') >= ${since}`)
    .execute()
