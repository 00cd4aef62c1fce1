-- Who has to agree before a post goes out: for the whole workspace (no channel), or for one channel.
create table publish.approval_rules (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint references desk.channels on delete cascade,
  mode text not null check (mode in ('none', 'optional', 'required')),
  -- One after another: [{"name": "...", "by": "team" | "client"}]
  steps jsonb not null,
  -- Nobody approves what they asked for themselves.
  four_eyes boolean not null default false,
  unique nulls not distinct (workspace_id, channel_id)
);

-- Where a post stands with those who must agree; worked out anew from the marks whenever it or they change.
create table publish.approvals (
  post_id bigint primary key references publish.posts on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  state text not null check (state in ('asked', 'approved', 'changes', 'withdrawn')),
  step integer not null default 1,
  steps jsonb not null,
  four_eyes boolean not null default false,
  -- Stands for exactly the words and pictures that are asked about.
  hash text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null
);
create index approvals_waiting on publish.approvals (workspace_id, asked_at, post_id) where state = 'asked';

-- The trail: everything said about it, never changed. An approval counts for the content of its hash and for no other.
create table publish.approval_marks (
  id bigint generated always as identity primary key,
  post_id bigint not null references publish.posts on delete cascade,
  step integer not null,
  deed text not null check (deed in ('asked', 'approved', 'changes', 'taken-back', 'withdrawn', 'voided', 'restored')),
  hash text not null,
  -- Null for somebody who came by a link.
  by_account text,
  by_name text not null,
  side text not null check (side in ('team', 'client')),
  note text not null default '',
  at timestamptz not null
);
create index approval_marks_by_post on publish.approval_marks (post_id, id);

-- What people say about a post before it goes out; clients see only what is meant for them.
create table publish.post_comments (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  post_id bigint not null references publish.posts on delete cascade,
  external boolean not null,
  by_account text,
  by_name text not null,
  side text not null check (side in ('team', 'client')),
  text text not null,
  at timestamptz not null,
  removed_at timestamptz
);
create index post_comments_by_post on publish.post_comments (post_id, id) where removed_at is null;

-- A way in for people without an account: to some posts, until a day. Only the hash of the secret is kept.
create table publish.approval_links (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  secret_hash text not null unique,
  name text not null,
  post_ids bigint[] not null,
  made_by text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  opened_at timestamptz,
  opens integer not null default 0
);
create index approval_links_by_workspace on publish.approval_links (workspace_id, id desc);

-- Stands for the content that was put on the calendar.
alter table publish.posts add column planned_hash text;
-- What must be approved waits here until it is; when its hour comes first, it stays at home.
alter table publish.deliveries add column approval text not null default 'not-needed'
  check (approval in ('not-needed', 'waiting', 'given'));
