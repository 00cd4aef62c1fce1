create schema publish;

create table publish.media (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- The file is named by what is in it, so the same picture is kept once.
  file text not null,
  mime text not null,
  size_bytes integer not null,
  width integer,
  height integer,
  alt text not null default '',
  added_at timestamptz not null,
  unique (workspace_id, file)
);

create table publish.posts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- What it grew out of, so that what a story brought can be walked back.
  story_id bigint,
  text text not null default '',
  lang text not null,
  goal text check (goal in ('sales', 'awareness', 'recall', 'image')),
  campaign text not null default '',
  media_ids bigint[] not null default '{}',
  poll jsonb,
  -- The wall clock of the person who planned it; `at` is computed from it and from the zone.
  wall_time text,
  zone text not null,
  at timestamptz,
  state text not null default 'draft' check (state in ('draft', 'review', 'planned')),
  -- Grows with every save: a save that knows an older number would overwrite somebody.
  version integer not null default 1,
  planned_version integer,
  author text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz
);
create index posts_by_time on publish.posts (workspace_id, at, id) where removed_at is null and at is not null;
create index drafts_by_age on publish.posts (workspace_id, updated_at desc, id desc)
  where removed_at is null and state in ('draft', 'review');
create index posts_by_story on publish.posts (story_id) where story_id is not null;

-- The channels a post is for; a null is "the same as the post".
create table publish.variants (
  post_id bigint not null references publish.posts on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  text text,
  warning text,
  visibility text not null default 'public',
  media_ids bigint[],
  primary key (post_id, channel_id)
);
