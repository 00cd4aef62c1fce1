-- Every answer of ours with what came of it, worked out from the talk around it; written again while it may still change.
create table measure.talk_answers (
  message_id bigint primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null,
  thread_id bigint not null,
  person_id bigint,
  by_account text not null,
  saved_reply_id bigint,
  lang text not null,
  -- What was answered: a complaint, a question, or something else.
  about text not null,
  at timestamptz not null,
  waited_seconds double precision,
  office_seconds double precision,
  mood_before real,
  mood_after real,
  was_hot boolean not null,
  -- Null while the person has said nothing since.
  calmed boolean,
  room_before real,
  room_after real,
  escalated boolean not null,
  -- Null where the talk had not gone still.
  revived boolean,
  asks boolean not null,
  drew integer not null,
  turn integer not null,
  own_mood real not null
);
create index talk_answers_of_workspace on measure.talk_answers (workspace_id, at);

-- What people said, a day of a channel and a language at a time.
create table measure.talk_days (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  day date not null,
  channel_id bigint not null,
  lang text not null,
  said integer not null,
  negative integer not null,
  duty integer not null,
  duty_done integer not null,
  asked integer not null,
  members_first integer not null,
  member_replies integer not null,
  our_replies integer not null,
  newcomers integer not null,
  welcomed integer not null,
  back_welcomed integer not null,
  back_others integer not null,
  complaints integer not null,
  over_budget integer not null,
  primary key (workspace_id, day, channel_id, lang)
);
