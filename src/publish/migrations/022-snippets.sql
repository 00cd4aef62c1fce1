-- What is written again and again: groups of tags, signatures, pieces of text.
create table publish.snippets (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kind text not null check (kind in ('tags', 'signature', 'piece')),
  name text not null,
  text text not null,
  -- Null for all channels.
  channel_ids bigint[],
  made_at timestamptz not null,
  removed_at timestamptz
);
create index snippets_by_kind on publish.snippets (workspace_id, kind, name, id) where removed_at is null;
