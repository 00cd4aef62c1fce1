-- How somebody wants to be told of the day by mail or chat: at which hour of their own clock, of one workspace or all of theirs.
create table today.digests (
  account_id text primary key,
  rhythm text not null check (rhythm in ('off', 'daily', 'weekly')),
  at time not null,
  -- 1 is Monday; only for the weekly one.
  weekday integer not null check (weekday between 1 and 7),
  workspace_id bigint references desk.workspaces on delete cascade,
  by_mail boolean not null,
  -- Where else: one of the chats this person is told in; null when in none.
  outlet_id bigint references publish.outlets on delete set null,
  changed_at timestamptz not null
);

-- One digest of one day by one way: written once with its words, sent under one name however often it is tried.
create table today.digest_sendings (
  id bigint generated always as identity primary key,
  account_id text not null,
  day date not null,
  way text not null check (way in ('mail', 'chat')),
  outlet_id bigint,
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
  said text,
  made_at timestamptz not null,
  sent_at timestamptz,
  unique (account_id, day, way)
);
create index digest_sendings_by_age on today.digest_sendings (made_at);
