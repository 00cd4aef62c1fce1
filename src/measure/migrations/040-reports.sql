-- How a report introduces itself: the house's own name, sign and colour.
create table measure.report_looks (
  workspace_id bigint primary key references desk.workspaces on delete cascade,
  name text not null default '',
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  logo bytea
);

-- A report shown to whoever holds its link, until it ends; only the hash of the link is kept.
create table measure.report_shares (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  hash text not null unique,
  period text not null check (period in ('day', 'week', 'month', 'quarter', 'year')),
  day date not null,
  lang text not null check (lang in ('en', 'tr', 'ru')),
  ends_at timestamptz not null,
  ended_at timestamptz,
  made_by text not null,
  made_at timestamptz not null
);
create index report_shares_by_workspace on measure.report_shares (workspace_id, id desc);

-- Who gets the report by mail when a week or a month is over.
create table measure.report_mails (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  address text not null,
  period text not null check (period in ('week', 'month')),
  lang text not null check (lang in ('en', 'tr', 'ru')),
  -- The hour of the workspace's morning from which it may go out.
  hour integer not null check (hour between 0 and 23),
  made_by text not null,
  made_at timestamptz not null,
  removed_at timestamptz,
  unique (workspace_id, address, period)
);

-- Each report of each person once, whatever stops in between.
create table measure.report_letters (
  mail_id bigint not null references measure.report_mails on delete cascade,
  starts date not null,
  state text not null default 'due' check (state in ('due', 'sent', 'refused')),
  said text not null default '',
  at timestamptz not null,
  primary key (mail_id, starts)
);
