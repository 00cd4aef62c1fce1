-- A way of looking at the queue that somebody keeps; without an account it is the whole team's.
create table converse.views (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text,
  name text not null,
  filter jsonb not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create index views_of_workspace on converse.views (workspace_id, id) where removed_at is null;

-- Words by which the team tells conversations apart, the latest used first.
create table converse.labels (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  used_at timestamptz not null,
  primary key (workspace_id, name)
);

-- How a workspace wants its inbox to work; one row per matter.
create table converse.ways (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  kept jsonb not null,
  changed_at timestamptz not null,
  primary key (workspace_id, name)
);

-- How we stand with a person: whether they may write privately, and how they are addressed.
create table converse.regards (
  person_id bigint primary key references desk.people on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  door text check (door in ('let-in', 'kept-out')),
  address text check (address in ('formal', 'familiar'))
);
