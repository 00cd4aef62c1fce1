-- What may be said again and again: several wordings of the same thing, and how often and how long.
create table publish.evergreens (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_ids bigint[] not null,
  -- Fills only open slots of this category; null is any.
  category text,
  lang text not null,
  wordings text[] not null check (cardinality(wordings) between 1 and 20),
  media_ids bigint[] not null default '{}',
  cool_down_days integer not null check (cool_down_days between 1 and 365),
  expires_on date,
  cycles_most integer check (cycles_most > 0),
  is_on boolean not null default true,
  -- How often each wording has been planned, in their order.
  cycles integer not null default 0,
  last_at timestamptz,
  -- Why nothing of it is planned now, as a literal; null when something is or will be.
  trouble text,
  made_by text not null,
  created_at timestamptz not null
);
create index evergreens_by_workspace on publish.evergreens (workspace_id, id);
alter table publish.posts
  add column evergreen_id bigint references publish.evergreens on delete set null,
  add column wording integer;
create index posts_by_evergreen on publish.posts (evergreen_id, at desc) where evergreen_id is not null;
