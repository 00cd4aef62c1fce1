// Written by `npm run tables` from the migrated database.
import type { ColumnType } from 'kysely'

export interface Tables {
  'desk.api_keys': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    start: ColumnType<string, string, string>
    hash: ColumnType<string, string, string>
    role: ColumnType<'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client'>
    made_by: ColumnType<string, string, string>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    used_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    revoked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'desk.audit': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    deed: ColumnType<string, string, string>
    about: ColumnType<unknown, string | undefined, string>
    at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.channels': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    network: ColumnType<string, string, string>
    external_id: ColumnType<string, string, string>
    handle: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    avatar: ColumnType<string | null, string | null | undefined, string | null>
    url: ColumnType<string, string, string>
    zone: ColumnType<string, string, string>
    goals: ColumnType<string[], string[] | undefined, string[]>
    practice: ColumnType<boolean, boolean | undefined, boolean>
    lateness: ColumnType<'publish' | 'ask' | 'skip', 'publish' | 'ask' | 'skip' | undefined, 'publish' | 'ask' | 'skip'>
    state: ColumnType<'healthy' | 'expired' | 'limited' | 'broken', 'healthy' | 'expired' | 'limited' | 'broken' | undefined, 'healthy' | 'expired' | 'limited' | 'broken'>
    trouble: ColumnType<string | null, string | null | undefined, string | null>
    parked_until: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    config: ColumnType<unknown, string, string>
    credential: ColumnType<string, string, string>
    account: ColumnType<unknown, string, string>
    checked_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    connected_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    removed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'desk.identities': {
    channel_network: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    external_id: ColumnType<string, string, string>
    person_id: ColumnType<string, string, string>
    handle: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    avatar: ColumnType<string | null, string | null | undefined, string | null>
    url: ColumnType<string | null, string | null | undefined, string | null>
  }
  'desk.invitations': {
    hash: ColumnType<string, string, string>
    workspace_id: ColumnType<string | null, string | null | undefined, string | null>
    role: ColumnType<'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client'>
    email: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
    used_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'desk.members': {
    workspace_id: ColumnType<string, string, string>
    account_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    email: ColumnType<string, string, string>
    role: ColumnType<'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client', 'owner' | 'manager' | 'author' | 'analyst' | 'client'>
    joined_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.people': {
    id: ColumnType<string, never, never>
    workspace_id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    note: ColumnType<string, string | undefined, string>
    first_seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.preferences': {
    account_id: ColumnType<string, string, string>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    zone: ColumnType<string, string, string>
    look: ColumnType<unknown, string | undefined, string>
  }
  'desk.sign_ins': {
    state: ColumnType<string, string, string>
    workspace_id: ColumnType<string, string, string>
    network: ColumnType<string, string, string>
    sealed: ColumnType<string, string, string>
    ends_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'desk.workspaces': {
    id: ColumnType<string, never, never>
    name: ColumnType<string, string, string>
    zone: ColumnType<string, string, string>
    lang: ColumnType<'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru', 'en' | 'tr' | 'ru'>
    practice: ColumnType<boolean, boolean | undefined, boolean>
    site_metric: ColumnType<string, string | undefined, string>
    created_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
  'platform.migrations': {
    name: ColumnType<string, string, string>
    checksum: ColumnType<string, string, string>
    applied_at: ColumnType<Temporal.Instant, Temporal.Instant | undefined, Temporal.Instant>
  }
  'platform.workers': {
    id: ColumnType<string, string, string>
    seen_at: ColumnType<Temporal.Instant, Temporal.Instant, Temporal.Instant>
  }
}
