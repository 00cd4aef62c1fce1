-- Where people and programs are told of what happened: the workspace's own (no account), or one person's.
create table publish.outlets (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text,
  way text not null check (way in ('webhook', 'chat', 'mail')),
  name text not null,
  -- Sealed: whoever has a chat's address may write there.
  address text not null,
  -- What our signature is made with; only webhooks have one.
  secret text,
  -- How the chat calls its text.
  dialect text not null default 'text' check (dialect in ('text', 'content')),
  events text[] not null,
  lang text not null check (lang in ('en', 'tr', 'ru')),
  quiet_from text,
  quiet_to text,
  state text not null default 'on' check (state in ('on', 'off', 'failing')),
  failures integer not null default 0,
  failing_since timestamptz,
  said text,
  made_at timestamptz not null
);
create index outlets_by_workspace on publish.outlets (workspace_id, id);

-- What is to be told, written in the transaction in which it happened.
create table publish.notices (
  id bigint generated always as identity primary key,
  outlet_id bigint not null references publish.outlets on delete cascade,
  event text not null,
  about jsonb not null,
  at timestamptz not null,
  sending_id bigint
);
create index notices_waiting on publish.notices (outlet_id, id) where sending_id is null;

-- One message that went out or was tried; the same id however often it is sent.
create table publish.sendings (
  id bigint generated always as identity primary key,
  outlet_id bigint not null references publish.outlets on delete cascade,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  body text not null,
  attempts integer not null default 0,
  next_at timestamptz,
  status integer,
  said text,
  at timestamptz not null,
  sent_at timestamptz
);
create index sendings_by_outlet on publish.sendings (outlet_id, id desc);
