-- A table of posts somebody brought in: looked at first, taken in when they say so, and taken back as a whole.
create table publish.imports (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  state text not null check (state in ('checked', 'running', 'done', 'undone')),
  -- Whether what has an hour goes onto the calendar, or everything becomes a draft.
  plans boolean not null default false,
  rows integer not null,
  good integer not null,
  made integer not null default 0,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index imports_by_workspace on publish.imports (workspace_id, id desc);

create table publish.import_rows (
  import_id bigint not null references publish.imports on delete cascade,
  -- As the table counts them, its heading being the first.
  row integer not null,
  cells jsonb not null,
  -- What will be made of it; null when something stands in its way.
  wish jsonb,
  problems jsonb not null default '[]',
  post_id bigint references publish.posts on delete set null,
  -- How the post was before, when the row changed one that existed.
  before jsonb,
  -- Why it could not be taken in after all, when something changed between looking and taking.
  refusal text,
  primary key (import_id, row)
);
create index import_rows_bad on publish.import_rows (import_id, row) where problems <> '[]';
