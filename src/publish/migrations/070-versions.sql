-- How a post read before: one row for each sitting of one person, so that nothing that was written is ever lost.
create table publish.post_versions (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  post_id bigint not null references publish.posts on delete cascade,
  -- What was written for all channels and for each, and how its pictures were described then.
  content jsonb not null,
  pictures jsonb not null,
  -- Stands for what people would have seen; an approval of the same hash is an approval of this.
  hash text not null,
  by_account text not null,
  by_name text not null,
  begun_at timestamptz not null,
  at timestamptz not null,
  -- What it began with, before anybody wrote into it.
  is_beginning boolean not null default false,
  -- The older version that was brought back by it.
  restored_from bigint references publish.post_versions on delete set null
);
create index post_versions_by_post on publish.post_versions (post_id, id desc);
create index post_versions_restored on publish.post_versions (restored_from) where restored_from is not null;
