-- From when on a story is worth interrupting somebody; without a row the usual measures hold.
create table watch.alert_rules (
  workspace_id bigint primary key references desk.workspaces on delete cascade,
  is_on boolean not null,
  -- So many independent origins, within so many hours of the first.
  origins int not null check (origins between 2 and 20),
  within_hours int not null check (within_hours between 1 and 72)
);

-- What was worth it: a story, once however many tell it, or something we listen for that is suddenly spoken of.
create table watch.alerts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  story_id bigint references watch.stories on delete cascade,
  query_id bigint references watch.queries on delete cascade,
  -- It rises each time the origins have doubled; then the alert is unseen again.
  level int not null,
  -- How many there were: origins of a story within these hours, or mentions in them.
  count int not null,
  hours double precision not null,
  -- How many mentions the same hours hold as a rule; null for a story.
  usual double precision,
  first_at timestamptz not null,
  at timestamptz not null,
  seen_at timestamptz,
  seen_by text,
  check ((story_id is null) <> (query_id is null))
);
create unique index alerts_by_story on watch.alerts (story_id) where story_id is not null;
create unique index alerts_by_query on watch.alerts (query_id, at) where query_id is not null;
create index alerts_by_time on watch.alerts (workspace_id, at desc, id desc);
