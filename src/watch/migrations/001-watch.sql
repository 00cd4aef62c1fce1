create schema watch;

-- Where the workspace listens. A removed source keeps its place, so that removing can be taken back.
create table watch.sources (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kind text not null check (kind in ('feed')),
  url text not null,
  host text not null,
  title text not null,
  site text,
  lang text,
  state text not null default 'on' check (state in ('on', 'paused')),
  -- What the server gave us to ask "anything new?" with, echoed byte for byte.
  etag text,
  last_modified text,
  body_hash text,
  -- A rhythm set by hand; without one it follows how often the source has news.
  every_minutes int,
  next_poll_at timestamptz not null,
  polled_at timestamptz,
  answered_at timestamptz,
  newest_at timestamptz,
  failures int not null default 0,
  trouble text,
  trouble_about jsonb not null default '{}',
  added_by text,
  added_at timestamptz not null,
  removed_at timestamptz,
  unique (workspace_id, url)
);
create index sources_due on watch.sources (next_poll_at) where state = 'on' and removed_at is null;
create index sources_by_workspace on watch.sources (workspace_id, id) where removed_at is null;

-- One thing that several sources tell.
create table watch.stories (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  title text not null,
  summary text not null default '',
  url text,
  image text,
  lang text,
  folded text not null,
  state text not null default 'new' check (state in ('new', 'kept', 'drafted', 'muted')),
  muted_by bigint,
  first_source_id bigint references watch.sources on delete set null,
  first_published_at timestamptz not null,
  first_seen_at timestamptz not null,
  newest_at timestamptz not null,
  sources int not null,
  items int not null,
  -- How well it fits this workspace, 0 to 100, and why.
  score int not null,
  reasons jsonb not null default '[]',
  signal boolean not null,
  -- The hour it deserves: when it began, moved forward by outlets and fit, so that the order needs no recounting as time passes.
  rank_at timestamptz not null
);
create index stories_signals on watch.stories (workspace_id, rank_at desc, id desc) where signal and state <> 'muted';
create index stories_everything on watch.stories (workspace_id, newest_at desc, id desc) where state <> 'muted';
create index stories_kept on watch.stories (workspace_id, newest_at desc, id desc) where state in ('kept', 'drafted');
create index stories_muted on watch.stories (workspace_id, newest_at desc, id desc) where state = 'muted';

create table watch.items (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  source_id bigint not null references watch.sources on delete cascade,
  story_id bigint not null references watch.stories on delete cascade,
  guid text not null,
  url text,
  title text not null,
  summary text not null,
  content text not null,
  author text,
  lang text,
  media jsonb not null default '[]',
  folded text not null,
  published_at timestamptz not null,
  seen_at timestamptz not null,
  unique (source_id, guid)
);
create index items_by_story on watch.items (story_id, published_at, id);
create index items_by_source on watch.items (source_id, published_at desc);
create index items_by_time on watch.items (workspace_id, published_at);

-- Who has read what; a story that grows is not unread again.
create table watch.readings (
  story_id bigint not null references watch.stories on delete cascade,
  account_id text not null,
  read_at timestamptz not null,
  primary key (account_id, story_id)
);

-- What the workspace does not want to hear of.
create table watch.mutes (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kind text not null check (kind in ('word', 'source', 'story')),
  word text,
  source_id bigint references watch.sources on delete cascade,
  story_id bigint references watch.stories on delete cascade,
  made_by text not null,
  made_at timestamptz not null
);
create index mutes_by_workspace on watch.mutes (workspace_id, id);

-- The words the workspace cares about.
create table watch.interests (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  word text not null,
  folded text not null,
  unique (workspace_id, folded)
);
