-- What shall happen by itself when somebody writes something; looked at in the order of their places.
create table converse.rules (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  place integer not null,
  is_on boolean not null default false,
  -- No rule after it is looked at when it matches.
  stops boolean not null default false,
  conditions jsonb not null,
  deeds jsonb not null,
  -- How often the desk must be right about what the conditions rest on before the rule acts by itself.
  precision_wanted real not null default 0.9,
  made_by text not null,
  changed_at timestamptz not null,
  removed_at timestamptz
);
create index rules_of_workspace on converse.rules (workspace_id, place, id) where removed_at is null;

-- What a rule did, or would have done had the desk been surer, and how the conversation stood before.
create table converse.rule_marks (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  rule_id bigint not null references converse.rules on delete cascade,
  message_id bigint not null references converse.messages on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  acted boolean not null,
  deeds jsonb not null,
  before jsonb not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  unique (rule_id, message_id)
);
create index rule_marks_of_workspace on converse.rule_marks (workspace_id, id desc);
create index rule_marks_of_message on converse.rule_marks (message_id);

-- The rules of the page as visitors can read them; what is removed is removed by one of these.
create table converse.page_rules (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  title text not null,
  text text not null,
  changed_at timestamptz not null,
  removed_at timestamptz
);
create index page_rules_of_workspace on converse.page_rules (workspace_id, id) where removed_at is null;

-- What was hidden, deleted, or whom we banned: by which rule in its words of then, by whom, and what the network said.
create table converse.acts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  message_id bigint not null references converse.messages on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  action text not null check (action in ('hide', 'delete', 'mute', 'block', 'report')),
  page_rule_id bigint references converse.page_rules on delete set null,
  rule_title text not null,
  rule_text text not null,
  note text not null default '',
  -- Null when a rule did it by itself.
  by_account text,
  rule_mark_id bigint references converse.rule_marks on delete set null,
  state text not null default 'planned' check (state in ('planned', 'done', 'failed', 'undoing', 'undone')),
  reason text,
  at timestamptz not null,
  settled_at timestamptz
);
create index acts_of_message on converse.acts (message_id);
create index acts_of_workspace on converse.acts (workspace_id, id desc);

alter table converse.messages add column hidden_at timestamptz;

-- Answers that have been prepared or wait for somebody's yes.
create table converse.drafts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  text text not null,
  state text not null check (state in ('prepared', 'asked', 'sent', 'turned-down', 'taken-back')),
  -- Null when a rule prepared it.
  by_account text,
  by_name text not null default '',
  saved_reply_id bigint,
  seen_id bigint,
  note text not null default '',
  decided_by text,
  at timestamptz not null,
  decided_at timestamptz
);
create index drafts_of_thread on converse.drafts (thread_id, id desc) where state in ('prepared', 'asked');

-- When a channel answers and how fast it promises to. Without a channel it holds for all that have none of their own.
create table converse.answer_hours (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint references desk.channels on delete cascade,
  zone text not null,
  week jsonb not null,
  holidays jsonb not null default '[]',
  first_minutes integer,
  settle_minutes integer,
  changed_at timestamptz not null,
  unique nulls not distinct (workspace_id, channel_id)
);

-- What we said we would do, until the line that says it is done stands where it was promised.
create table converse.promises (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  message_id bigint references converse.messages on delete set null,
  text text not null,
  owner text,
  due_at timestamptz not null,
  at timestamptz not null,
  kept_at timestamptz,
  follow_up_id bigint references converse.messages on delete set null,
  dropped_at timestamptz,
  told_at timestamptz
);
create index promises_open on converse.promises (workspace_id, due_at, id) where kept_at is null and dropped_at is null;
create index promises_of_thread on converse.promises (thread_id, id);

-- The same words in the reader's language, asked for once.
create table converse.translations (
  message_id bigint not null references converse.messages on delete cascade,
  lang text not null,
  text text not null,
  at timestamptz not null,
  primary key (message_id, lang)
);

-- Two people of the community who are one: proposed, done, and undone again.
create table converse.merges (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kept_id bigint not null references desk.people on delete cascade,
  gone_id bigint not null references desk.people on delete cascade,
  identities jsonb not null,
  thread_ids bigint[] not null,
  state text not null check (state in ('merged', 'refused', 'undone')),
  by_account text not null,
  at timestamptz not null,
  undone_at timestamptz
);
create index merges_of_person on converse.merges (kept_id, id desc);
