-- What the workspace listens for: phrases and formulas that every item is held against as it comes in.
create table watch.queries (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  phrase text not null,
  paused boolean not null default false,
  made_by text not null,
  made_at timestamptz not null,
  unique (workspace_id, phrase)
);

-- Which items answered. `told_at` is when the item was published, kept here so that a page of hits and the count of
-- a week read one index.
create table watch.hits (
  query_id bigint not null references watch.queries on delete cascade,
  item_id bigint not null references watch.items on delete cascade,
  story_id bigint not null references watch.stories on delete cascade,
  told_at timestamptz not null,
  primary key (query_id, item_id)
);
create index hits_by_time on watch.hits (query_id, told_at desc, item_id desc) include (story_id);
create index hits_by_story on watch.hits (story_id, query_id);
create index hits_by_item on watch.hits (item_id);
