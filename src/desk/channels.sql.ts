import type { Reader, Writer } from '#platform/database.ts'

const COLUMNS = [
  'id',
  'workspace_id as workspaceId',
  'network',
  'external_id as externalId',
  'home',
  'handle',
  'name',
  'avatar',
  'url',
  'zone',
  'goals',
  'practice',
  'lateness',
  'day_cap as dayCap',
  'state',
  'trouble',
  'parked_until as parkedUntil',
  'account',
  'config',
  'checked_at as checkedAt',
  'answered_at as answeredAt',
  'connected_by as connectedBy',
  'budget',
  'credential',
] as const

export type ChannelRow = NonNullable<Awaited<ReturnType<typeof channelRow>>>

export const channelRow = (db: Reader, id: string) =>
  db.selectFrom('desk.channels').select(COLUMNS).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()

export const channelRows = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('desk.channels')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()

export const allChannelRows = (db: Reader) =>
  db.selectFrom('desk.channels').select(COLUMNS).where('removed_at', 'is', null).orderBy('id').execute()

type NewChannel = {
  workspaceId: string
  network: string
  externalId: string
  handle: string
  name: string
  avatar: string | null
  url: string
  zone: string
  practice: boolean
  config: string
  credential: string
  account: string
  by: string
  /** What it may cost, as it was typed; null when nothing was. */
  budget: string | null
  at: Temporal.Instant
}

/** Connects a channel; the same account connected again keeps its place, its posts and its talk, and is healthy. */
export const keepChannel = (tx: Writer, c: NewChannel) =>
  tx
    .insertInto('desk.channels')
    .values({
      workspace_id: c.workspaceId,
      network: c.network,
      external_id: c.externalId,
      handle: c.handle,
      name: c.name,
      avatar: c.avatar,
      url: c.url,
      zone: c.zone,
      practice: c.practice,
      config: c.config,
      credential: c.credential,
      account: c.account,
      checked_at: c.at,
      connected_at: c.at,
      connected_by: c.by,
      answered_at: c.at,
      budget: c.budget,
    })
    .onConflict((on) =>
      on.columns(['workspace_id', 'network', 'external_id']).doUpdateSet({
        handle: c.handle,
        name: c.name,
        avatar: c.avatar,
        url: c.url,
        config: c.config,
        credential: c.credential,
        account: c.account,
        checked_at: c.at,
        connected_by: c.by,
        answered_at: c.at,
        ...(c.budget === null ? {} : { budget: c.budget }),
        state: 'healthy',
        trouble: null,
        removed_at: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

export const keepAccount = (tx: Writer, id: string, account: string, at: Temporal.Instant) =>
  tx
    .updateTable('desk.channels')
    .set({ account, checked_at: at, answered_at: at, state: 'healthy', trouble: null })
    .where('id', '=', id)
    .execute()

/** Says how a channel fares: `expired` needs a person, `limited` passes, `broken` is looked at again. */
export const markChannel = (
  tx: Writer,
  id: string,
  state: 'healthy' | 'expired' | 'limited' | 'broken',
  trouble: string | null,
) =>
  tx
    .updateTable('desk.channels')
    .set({ state, trouble })
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('state', '!=', state), eb('trouble', 'is distinct from', trouble)]))
    .returning('workspace_id as workspaceId')
    .executeTakeFirst()

export const noteAnswered = (tx: Writer, id: string, at: Temporal.Instant) =>
  tx.updateTable('desk.channels').set({ answered_at: at }).where('id', '=', id).execute()

/** Lets the whole channel rest until then, because its network asked for it. */
export const parkChannel = (tx: Writer, id: string, until: Temporal.Instant) =>
  tx.updateTable('desk.channels').set({ parked_until: until }).where('id', '=', id).execute()

export const changeChannel = (
  tx: Writer,
  workspaceId: string,
  id: string,
  {
    dayCap,
    ...wish
  }: { goals: string[]; zone: string; lateness: 'publish' | 'ask' | 'skip'; dayCap?: number | null | undefined },
) =>
  tx
    .updateTable('desk.channels')
    .set({ ...wish, ...(dayCap === undefined ? {} : { day_cap: dayCap }) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const removeChannel = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('desk.channels')
    .set({ removed_at: at, credential: '' })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** Whoever holds it may exchange the key; others wait and find the fresh one. */
export const lockCredential = (tx: Writer, id: string) =>
  tx.selectFrom('desk.channels').select('credential').where('id', '=', id).forUpdate().executeTakeFirst()

export const keepCredential = (tx: Writer, id: string, credential: string) =>
  tx.updateTable('desk.channels').set({ credential }).where('id', '=', id).execute()

export const keepSignIn = (
  tx: Writer,
  s: { state: string; workspaceId: string; network: string; sealed: string; ends: Temporal.Instant },
) =>
  tx
    .insertInto('desk.sign_ins')
    .values({ state: s.state, workspace_id: s.workspaceId, network: s.network, sealed: s.sealed, ends_at: s.ends })
    .execute()

/** Takes a sign-in under way; it can be finished once. */
export const takeSignIn = (tx: Writer, workspaceId: string, state: string, now: Temporal.Instant) =>
  tx
    .deleteFrom('desk.sign_ins')
    .where('state', '=', state)
    .where('workspace_id', '=', workspaceId)
    .where('ends_at', '>', now)
    .returning(['network', 'sealed'])
    .executeTakeFirst()
