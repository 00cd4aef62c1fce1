-- What a page, or the whole workspace when there is no channel, is to bring in a week, a month or a quarter, and for the sake of what.
create table measure.page_goals (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint references desk.channels on delete cascade,
  kind text not null check (kind in ('sales', 'awareness', 'recall', 'image')),
  metric text not null,
  -- Of money.
  currency text,
  target double precision not null check (target > 0),
  period text not null check (period in ('week', 'month', 'quarter')),
  set_by text not null,
  set_at timestamptz not null,
  unique nulls not distinct (workspace_id, channel_id, metric, currency, period)
);

-- One question put to people, and how many of those asked gave the answer hoped for: "which bakery comes to mind first?"
create table measure.askings (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint references desk.channels on delete cascade,
  kind text not null check (kind in ('recall', 'image')),
  day date not null,
  question text not null,
  asked integer not null check (asked > 0),
  hoped integer not null check (hoped >= 0 and hoped <= asked),
  made_by text not null,
  made_at timestamptz not null
);
create index askings_by_day on measure.askings (workspace_id, kind, day);
