-- What somebody of the team said a message really is, beside what the desk had said before he did.
create table converse.corrections (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  message_id bigint not null references converse.messages on delete cascade,
  question text not null,
  said text not null,
  told text not null,
  lang text not null,
  -- How the message came before them: read in passing, asked for because it was unsure, or drawn by lot.
  chosen text not null check (chosen in ('reader', 'unsure', 'lot')),
  -- How the message stood, to put it back.
  before jsonb not null,
  by_account text not null,
  at timestamptz not null,
  undone_at timestamptz
);
create unique index corrections_once on converse.corrections (message_id, question) where undone_at is null;
create index corrections_of_workspace on converse.corrections (workspace_id, question, id desc) where undone_at is null;

-- What was learnt from them, version by version.
create table converse.lores (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  question text not null,
  version integer not null,
  corrections integer not null,
  lore bytea not null,
  took_ms integer not null,
  at timestamptz not null,
  primary key (workspace_id, question, version)
);
