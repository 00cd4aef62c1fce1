-- How the columns of tables that look alike are read in this workspace.
create table measure.table_mappings (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- Of the headings, whatever their order.
  shape text not null,
  mapping jsonb not null,
  kept_at timestamptz not null,
  primary key (workspace_id, shape)
);

-- A table of registrations, calls or sales that some other program wrote: looked through, taken in, taken back.
create table measure.tables (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  shape text not null,
  state text not null default 'checked' check (state in ('checked', 'taking', 'taken', 'undone')),
  headings jsonb not null,
  -- Emptied once the rows are taken in: what counts stands among the outcomes.
  cells jsonb not null,
  mapping jsonb not null,
  rows integer not null,
  good integer not null,
  problems jsonb not null default '[]',
  done integer not null default 0,
  known integer not null default 0,
  made_by text not null,
  made_at timestamptz not null
);
create index tables_by_workspace on measure.tables (workspace_id, id desc);
create index tables_by_age on measure.tables (made_at) where cells <> '[]';

-- Which outcomes came by which table, so that it can be taken back as a whole.
create table measure.table_outcomes (
  outcome_id bigint primary key references measure.outcomes on delete cascade,
  table_id bigint not null references measure.tables on delete cascade
);
create index table_outcomes_by_table on measure.table_outcomes (table_id);
