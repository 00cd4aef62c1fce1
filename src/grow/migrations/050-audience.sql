-- Whom a page is for, or the whole desk where no page is named, and how much each part of that matters.
create table grow.audiences (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint references desk.channels on delete cascade,
  wanted jsonb not null,
  set_by text not null,
  set_at timestamptz not null,
  unique nulls not distinct (workspace_id, channel_id)
);

-- What else a network shows of somebody who came; null where it does not.
alter table grow.joins
  add column has_picture boolean,
  add column made_at date,
  add column wrote integer;
