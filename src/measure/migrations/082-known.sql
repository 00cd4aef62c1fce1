-- Whose name a phrase that is listened for is: ours or a rival's; together they make the share of voice.
create table measure.voices (
  query_id bigint primary key references watch.queries on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  side text not null check (side in ('ours', 'rival'))
);
create index voices_by_workspace on measure.voices (workspace_id);

-- A table of the time before this desk, as a network or a search engine gave it out.
create table measure.past_files (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  what text not null check (what in ('followers', 'searches')),
  channel_id bigint references desk.channels on delete cascade,
  name text not null,
  -- The search engine that told; of two files of one engine the newer counts.
  engine text not null default '',
  from_day date not null,
  until_day date not null,
  days integer not null,
  made_by text not null,
  made_at timestamptz not null,
  check ((what = 'followers') = (channel_id is not null))
);
create index past_files_by_workspace on measure.past_files (workspace_id, id desc);

-- Which of the days come from a file, so that they can be taken back with it.
alter table measure.channel_snapshots add column past_file_id bigint references measure.past_files on delete cascade;
create index channel_snapshots_of_file on measure.channel_snapshots (past_file_id) where past_file_id is not null;

-- How often people searched for our name, as a search engine told it.
create table measure.brand_searches (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  day date not null,
  past_file_id bigint not null references measure.past_files on delete cascade,
  searches integer not null,
  clicks integer,
  primary key (workspace_id, day, past_file_id)
);
