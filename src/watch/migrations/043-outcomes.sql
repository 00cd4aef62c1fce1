-- What became of posts that were made from stories: how they did against our usual, so that the next stories are weighed by it.
create table watch.outcomes (
  story_id bigint primary key references watch.stories on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- 1 is as usual, 2 twice as much.
  times real not null check (times >= 0),
  at timestamptz not null
);
create index outcomes_by_workspace on watch.outcomes (workspace_id, at desc);
