-- Links under which people without an account may look at the plan, until a day or until they are taken back.
create table publish.calendar_shares (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  -- What the link ends in, only as a hash: whoever reads the database cannot look in.
  token_hash text not null unique,
  -- Null is every channel.
  channel_ids bigint[],
  shows_drafts boolean not null default false,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  made_by text not null,
  created_at timestamptz not null
);
create index calendar_shares_by_workspace on publish.calendar_shares (workspace_id, id desc);
