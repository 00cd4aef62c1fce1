-- People outside this desk whose duty begins where ours ends.
create table converse.contacts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  duty text not null check (duty in ('pr', 'ads', 'site', 'account', 'support', 'lawyer')),
  email text not null default '',
  lang text not null check (lang in ('en', 'tr', 'ru')),
  changed_at timestamptz not null,
  removed_at timestamptz
);
create index contacts_of_workspace on converse.contacts (workspace_id, duty, id) where removed_at is null;

-- A conversation given to one of them, frozen as it stood, and what came back.
create table converse.handoffs (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  contact_id bigint not null references converse.contacts,
  duty text not null check (duty in ('pr', 'ads', 'site', 'account', 'support', 'lawyer')),
  by_account text not null,
  by_name text not null,
  ask text not null,
  frozen jsonb not null,
  -- Whoever has the link may read and answer; the desk keeps it sealed, to send it once more, and its hash, to know it again.
  link_hash text not null unique,
  link_sealed text not null,
  sent_by text not null check (sent_by in ('mail', 'link')),
  mailed_at timestamptz,
  made_at timestamptz not null,
  due_at timestamptz not null,
  ends_at timestamptz not null,
  opened_at timestamptz,
  reminded integer not null default 0,
  reminded_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  answer text,
  -- Somebody of ours has seen what came back, or wants nothing more.
  closed_at timestamptz
);
create index handoffs_open on converse.handoffs (workspace_id, due_at, id) where answered_at is null and closed_at is null;
create index handoffs_answered on converse.handoffs (workspace_id, answered_at desc, id desc) where answered_at is not null and closed_at is null;
create index handoffs_all on converse.handoffs (workspace_id, id desc);
create index handoffs_of_thread on converse.handoffs (thread_id, id desc);
create index handoffs_late on converse.handoffs (due_at) where answered_at is null and closed_at is null;
