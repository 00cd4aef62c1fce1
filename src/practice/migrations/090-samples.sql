-- Sample workspaces: who asked for one, from which dice it was made, and where its towns are reached.
create table practice.samples (
  workspace_id bigint primary key references desk.workspaces on delete cascade,
  account_id text not null unique,
  seed integer not null,
  lang text not null check (lang in ('en', 'tr', 'ru')),
  ports integer[] not null,
  -- The folder of its towns, by a name that no other sample has.
  folder text not null,
  made_at timestamptz not null
);
