-- Links under which people without an account may look at a story, until a day or until they are taken back.
create table watch.shares (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- What is shown: a story, words of ours, or both.
  story_id bigint references watch.stories on delete cascade,
  words text not null default '',
  -- What the link ends in: as a hash to find it by, and sealed to send it or to show it again.
  token_hash text not null unique,
  token_sealed text not null,
  -- To whom it goes by mail, if to anybody.
  mail_to text,
  mailed_at timestamptz,
  mail_said text,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  check (story_id is not null or words <> '')
);
create index shares_by_workspace on watch.shares (workspace_id, id desc);
