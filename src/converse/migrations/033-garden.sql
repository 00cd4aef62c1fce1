-- What was tended in the garden of talk, or left, and whether it grew.
create table converse.tendings (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kind text not null check (kind in ('revive', 'question', 'newcomer', 'silent')),
  thread_id bigint not null references converse.threads on delete cascade,
  person_id bigint references desk.people on delete cascade,
  deed text not null check (deed in ('tended', 'left')),
  by_account text not null,
  at timestamptz not null,
  -- Computed from what happened after; null while it may still grow.
  worked boolean,
  judged_at timestamptz
);
create index tendings_of_workspace on converse.tendings (workspace_id, kind, at desc);
create index tendings_of_thread on converse.tendings (thread_id, at desc);
create index tendings_of_person on converse.tendings (person_id, at desc) where person_id is not null;
create index tendings_open on converse.tendings (at) where deed = 'tended' and worked is null;

-- Members who used to talk and have fallen silent, found once a night.
create table converse.fallen_silent (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  person_id bigint not null references desk.people on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  said integer not null,
  last_at timestamptz not null,
  primary key (workspace_id, person_id)
);
create index fallen_silent_by_talk on converse.fallen_silent (workspace_id, said desc, person_id);
