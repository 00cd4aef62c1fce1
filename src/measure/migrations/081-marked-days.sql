-- What a person wrote beside a day: why a figure stands where it stands.
create table measure.day_notes (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  day date not null,
  text text not null,
  made_by text not null,
  made_at timestamptz not null
);
create index day_notes_by_day on measure.day_notes (workspace_id, day, id);

-- When a channel could not be reached: figures of those days say less.
create table measure.outages (
  channel_id bigint not null references desk.channels on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (channel_id, from_at)
);
create unique index outages_standing on measure.outages (channel_id) where until_at is null;
create index outages_of_workspace on measure.outages (workspace_id, from_at);
