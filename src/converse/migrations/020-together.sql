-- Who has a conversation open right now and who writes an answer to it; forgotten after a crash without harm.
create unlogged table converse.presence (
  thread_id bigint not null references converse.threads on delete cascade,
  account_id text not null,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  -- What has been written so far, for the others to see.
  text text not null default '',
  -- While this lies ahead the conversation is theirs; it runs out by itself.
  writes_since timestamptz,
  writes_until timestamptz,
  seen_at timestamptz not null,
  primary key (thread_id, account_id)
);
create index presence_of_workspace on converse.presence (workspace_id, seen_at);

-- Whose turn it is when conversations are given out in turn.
create table converse.turns (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  away boolean not null default false,
  given_at timestamptz,
  primary key (workspace_id, account_id)
);

alter table converse.threads
  add column labels text[] not null default '{}',
  -- Points that a rule or a person has given it.
  add column boost integer not null default 0,
  -- By when the hours of the channel promise an answer, and an end.
  add column due_at timestamptz,
  add column settle_by timestamptz,
  add column for_approval boolean not null default false,
  -- Somebody new wrote privately: they wait at the door.
  drop constraint threads_state_check,
  add constraint threads_state_check check (state in ('open', 'later', 'done', 'screened'));

create index threads_nobodys on converse.threads (workspace_id, rank desc, id desc) where state = 'open' and assignee is null;
create index threads_labelled on converse.threads using gin (labels) where state = 'open';
create index threads_screened on converse.threads (workspace_id, last_at desc, id desc) where state = 'screened';
create index threads_for_approval on converse.threads (workspace_id, rank desc, id desc) where for_approval;
create index threads_due on converse.threads (workspace_id, due_at, id) where state = 'open' and due_at is not null;
create index threads_longest on converse.threads (workspace_id, waiting_since, id) where state = 'open' and waiting_since is not null;
create index threads_newest on converse.threads (workspace_id, last_at desc, id desc) where state = 'open';
