-- Why somebody put a decision aside; empty when they did not say.
alter table today.settled add reason text not null default '';

-- When somebody's working day begins and ends, by the clock of the workspace.
create table today.hours (
  account_id text primary key,
  begins time not null,
  ends time not null check (ends > begins)
);

-- A morning was begun: what happened in the night has been seen.
create table today.mornings (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  day date not null,
  at timestamptz not null,
  primary key (workspace_id, account_id, day)
);

-- A day that was closed: what happened, what is carried over and why, what comes first tomorrow.
create table today.closes (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  day date not null,
  happened jsonb not null,
  carried jsonb not null,
  first jsonb not null,
  note text not null default '',
  at timestamptz not null,
  primary key (workspace_id, account_id, day)
);

-- What stands in somebody's day besides posts: a meeting, a shoot, an hour for oneself.
create table today.events (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  made_at timestamptz not null,
  removed_at timestamptz
);
create index events_by_time on today.events (workspace_id, account_id, starts_at) where removed_at is null;
