create schema desk;

create table desk.workspaces (
  id bigint generated always as identity primary key,
  name text not null,
  zone text not null,
  lang text not null check (lang in ('en', 'tr', 'ru')),
  practice boolean not null default false,
  -- The one figure on the company's own site that the pages are meant to move, in the owner's words.
  site_metric text not null default '',
  created_at timestamptz not null
);

create table desk.members (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'author', 'analyst', 'client')),
  joined_at timestamptz not null,
  primary key (workspace_id, account_id)
);
create index members_by_account on desk.members (account_id);

-- How somebody wants the desk to look and speak.
create table desk.preferences (
  account_id text primary key,
  lang text not null check (lang in ('en', 'tr', 'ru')),
  zone text not null,
  look jsonb not null default '{}'
);

-- One-time links: the first owner's and those of invited people. Only the hash is kept.
create table desk.invitations (
  hash text primary key,
  workspace_id bigint references desk.workspaces on delete cascade,
  role text not null check (role in ('owner', 'manager', 'author', 'analyst', 'client')),
  email text,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);

-- Keys of programs; only the hash is kept, the start is shown so that people can tell them apart.
create table desk.api_keys (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  start text not null,
  hash text not null unique,
  role text not null check (role in ('owner', 'manager', 'author', 'analyst', 'client')),
  made_by text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_by_workspace on desk.api_keys (workspace_id, id);

create table desk.channels (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  network text not null,
  external_id text not null,
  handle text not null,
  name text not null,
  avatar text,
  url text not null,
  zone text not null,
  goals text[] not null default '{}',
  practice boolean not null default false,
  lateness text not null default 'publish' check (lateness in ('publish', 'ask', 'skip')),
  state text not null default 'healthy' check (state in ('healthy', 'expired', 'limited', 'broken')),
  trouble text,
  parked_until timestamptz,
  -- What the network needs to be found, in clear; what it needs to be trusted, sealed.
  config jsonb not null,
  credential text not null,
  -- What the connected account may do at this moment, as the network told us.
  account jsonb not null,
  checked_at timestamptz not null,
  connected_at timestamptz not null,
  removed_at timestamptz,
  unique (workspace_id, network, external_id)
);
create index channels_by_workspace on desk.channels (workspace_id, id) where removed_at is null;

-- A sign-in at a network that is under way: the browser is there and will come back.
create table desk.sign_ins (
  state text primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  network text not null,
  sealed text not null,
  ends_at timestamptz not null
);

-- The people of the community. One person may have several identities; merging is proposed, never silent.
create table desk.people (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  note text not null default '',
  first_seen_at timestamptz not null
);

create table desk.identities (
  channel_network text not null,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  external_id text not null,
  person_id bigint not null references desk.people on delete cascade,
  handle text not null,
  name text not null,
  avatar text,
  url text,
  primary key (workspace_id, channel_network, external_id)
);
create index identities_by_person on desk.identities (person_id);

create table desk.audit (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  deed text not null,
  about jsonb not null default '{}',
  at timestamptz not null
);
create index audit_by_workspace on desk.audit (workspace_id, id desc);
