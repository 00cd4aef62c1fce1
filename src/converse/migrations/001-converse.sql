create schema converse;

-- A post of ours that people talk under, whether we published it from here or by hand on the network.
create table converse.posts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  external_id text not null,
  -- The post it was here before it went out; null when it was written on the network itself.
  published_id bigint,
  text text not null default '',
  url text not null default '',
  at timestamptz,
  unique (channel_id, external_id)
);

-- One conversation: a comment under our post with all its answers, a mention with its answers, or all private messages of one person.
create table converse.threads (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  kind text not null check (kind in ('comment', 'mention', 'message')),
  -- The id of the first message at its network, or the person for private messages.
  key text not null,
  post_id bigint references converse.posts on delete set null,
  person_id bigint references desk.people on delete set null,
  state text not null default 'open' check (state in ('open', 'later', 'done')),
  assignee text,
  unread boolean not null default true,
  -- When it comes back by itself; null on the pile for "I answer that later".
  snoozed_until timestamptz,
  later_at timestamptz,
  done_at timestamptz,
  -- What the list shows, written by whoever adds a message.
  messages integer not null default 0,
  last_at timestamptz not null,
  preview text not null default '',
  preview_lang text not null default 'other',
  preview_ours boolean not null default false,
  -- Since when somebody waits for our answer; null when nobody does.
  waiting_since timestamptz,
  mood real not null default 0,
  mood_label text not null default 'neutral' check (mood_label in ('negative', 'neutral', 'positive')),
  intents text[] not null default '{}',
  reasons jsonb not null default '[]',
  points integer not null default 0,
  -- Points and waiting in one number that needs no clock: who waits longer gains the same in the same time.
  rank double precision not null default 0,
  our_turns integer not null default 0,
  created_at timestamptz not null,
  unique (channel_id, key)
) with (fillfactor = 80);

create index threads_open on converse.threads (workspace_id, rank desc, id desc) where state = 'open';
create index threads_unread on converse.threads (workspace_id, rank desc, id desc) where state = 'open' and unread;
create index threads_mentions on converse.threads (workspace_id, rank desc, id desc) where state = 'open' and kind = 'mention';
create index threads_mine on converse.threads (workspace_id, assignee, rank desc, id desc) where state = 'open' and assignee is not null;
create index threads_later on converse.threads (workspace_id, later_at, id) where state = 'later';
create index threads_to_wake on converse.threads (snoozed_until) where state = 'later' and snoozed_until is not null;
create index threads_done on converse.threads (workspace_id, done_at desc, id desc) where state = 'done';
create index threads_all on converse.threads (workspace_id, last_at desc, id desc);
create index threads_of_post on converse.threads (post_id, last_at desc, id desc) where post_id is not null;
create index threads_of_person on converse.threads (person_id, last_at desc) where person_id is not null;

create table converse.messages (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  -- Null while our answer has not arrived there, and for notes.
  external_id text,
  parent_external_id text,
  url text not null default '',
  kind text not null check (kind in ('comment', 'mention', 'message', 'note')),
  ours boolean not null,
  person_id bigint references desk.people on delete set null,
  -- Who of the team wrote it here; null for what was written on the network.
  by_account text,
  -- Who wrote it as the network told then: an answer goes to this name.
  author_id text not null default '',
  author_name text not null default '',
  author_handle text not null default '',
  text text not null,
  html text not null default '',
  warning text,
  media jsonb not null default '[]',
  visibility text not null default 'public' check (visibility in ('public', 'unlisted', 'followers', 'mentioned')),
  lang text not null default 'other',
  mood real not null default 0,
  mood_confidence real not null default 0,
  mood_label text not null default 'neutral' check (mood_label in ('negative', 'neutral', 'positive')),
  intents text[] not null default '{}',
  offensive boolean not null default false,
  arousal real not null default 0,
  liked boolean not null default false,
  state text not null default 'live' check (state in ('live', 'sending', 'held', 'unknown', 'failed')),
  reason text,
  delivery_id bigint unique,
  at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  seen_at timestamptz not null,
  search tsvector generated always as (to_tsvector('simple'::regconfig, language.fold(text))) stored
);
create unique index messages_once on converse.messages (channel_id, external_id) where external_id is not null;
create index messages_of_thread on converse.messages (thread_id, at, id);
create index messages_of_person on converse.messages (person_id, at desc) where person_id is not null;
create index messages_without_parent on converse.messages (channel_id, parent_external_id) where parent_external_id is not null;
create index messages_found on converse.messages using gin (search);

-- What a message said before it was edited.
create table converse.versions (
  message_id bigint not null references converse.messages on delete cascade,
  text text not null,
  html text not null,
  until timestamptz not null,
  primary key (message_id, until)
);

-- News of a deletion may overtake the message itself.
create table converse.gone (
  channel_id bigint not null references desk.channels on delete cascade,
  external_id text not null,
  at timestamptz not null,
  primary key (channel_id, external_id)
);
create index gone_by_age on converse.gone (at);

-- Our answers and what they did to the mood of the person we answered.
create table converse.answers (
  message_id bigint primary key references converse.messages on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  thread_id bigint not null references converse.threads on delete cascade,
  person_id bigint,
  by_account text not null,
  saved_reply_id bigint,
  waited_since timestamptz,
  -- When it stood on the network; null until then.
  at timestamptz,
  mood_before real,
  mood_after real,
  reactions integer not null default 0,
  -- How the thread stood before, to put it back when the answer is taken back.
  before jsonb not null
);
create index answers_by_time on converse.answers (workspace_id, at) where at is not null;
create index answers_of_thread on converse.answers (thread_id, at);

create table converse.saved_replies (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  text text not null,
  lang text not null check (lang in ('en', 'tr', 'ru')),
  uses integer not null default 0,
  changed_at timestamptz not null,
  removed_at timestamptz
);
create index saved_replies_of_workspace on converse.saved_replies (workspace_id, uses desc, id) where removed_at is null;

-- How things stood before a deed, so that it can be undone.
create table converse.undos (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  account_id text not null,
  deed text not null,
  before jsonb not null,
  at timestamptz not null,
  used_at timestamptz
);
create index undos_of_account on converse.undos (workspace_id, account_id, id desc) where used_at is null;

-- Where reading of a channel goes on.
create table converse.cursors (
  channel_id bigint not null references desk.channels on delete cascade,
  stream text not null,
  cursor text,
  pulled_at timestamptz not null,
  primary key (channel_id, stream)
);

-- Which channels are being listened to right now; the others are asked more often.
create table converse.ears (
  channel_id bigint primary key references desk.channels on delete cascade,
  up_since timestamptz,
  beat_at timestamptz not null
);

-- Counters are kept as small changes that are added up now and then: nobody waits for anybody's row.
create table converse.counts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  open integer not null,
  unread integer not null,
  mentions integer not null,
  later integer not null
);
create index counts_of_workspace on converse.counts (workspace_id) include (open, unread, mentions, later);

create function converse.count_threads() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into converse.counts (workspace_id, open, unread, mentions, later)
    select workspace_id, count(*) filter (where state = 'open'), count(*) filter (where state = 'open' and unread),
      count(*) filter (where state = 'open' and kind = 'mention'), count(*) filter (where state = 'later')
    from fresh group by workspace_id;
  elsif tg_op = 'DELETE' then
    insert into converse.counts (workspace_id, open, unread, mentions, later)
    select workspace_id, -count(*) filter (where state = 'open'), -count(*) filter (where state = 'open' and unread),
      -count(*) filter (where state = 'open' and kind = 'mention'), -count(*) filter (where state = 'later')
    from old_rows where exists (select 1 from desk.workspaces w where w.id = workspace_id) group by workspace_id;
  else
    insert into converse.counts (workspace_id, open, unread, mentions, later)
    select workspace_id, sum(n * (state = 'open')::int), sum(n * (state = 'open' and unread)::int),
      sum(n * (state = 'open' and kind = 'mention')::int), sum(n * (state = 'later')::int)
    from (
      select workspace_id, state, unread, kind, 1 as n from fresh
      union all
      select workspace_id, state, unread, kind, -1 from old_rows
    ) moved
    group by workspace_id
    having sum(n * (state = 'open')::int) <> 0 or sum(n * (state = 'open' and unread)::int) <> 0
      or sum(n * (state = 'open' and kind = 'mention')::int) <> 0 or sum(n * (state = 'later')::int) <> 0;
  end if;
  return null;
end $$;

create trigger threads_counted_in after insert on converse.threads
  referencing new table as fresh for each statement execute function converse.count_threads();
create trigger threads_counted_out after delete on converse.threads
  referencing old table as old_rows for each statement execute function converse.count_threads();
create trigger threads_recounted after update on converse.threads
  referencing new table as fresh old table as old_rows for each statement execute function converse.count_threads();
