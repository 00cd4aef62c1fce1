-- How somebody rates themselves; nobody else sees it.
create table today.ratings (
  account_id text not null,
  skill text not null,
  month date not null,
  level integer not null check (level between 1 and 5),
  note text not null default '',
  at timestamptz not null,
  primary key (account_id, skill, month)
);

-- What the work of a month said about a skill, kept so that a year can be looked back on.
create table today.evidence (
  account_id text not null,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  skill text not null,
  month date not null,
  value double precision,
  of integer not null,
  level integer,
  at timestamptz not null,
  primary key (account_id, workspace_id, skill, month)
);

-- One exercise from one's own past, answered and looked at again.
create table today.exercises (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  skill text not null,
  kind text not null check (kind in ('re-answer', 'pick-story')),
  task jsonb not null,
  answer text,
  result jsonb,
  made_at timestamptz not null,
  done_at timestamptz
);
create index exercises_of_person on today.exercises (account_id, workspace_id, id);
