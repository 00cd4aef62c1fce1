-- How the brand wants to sound, beside how its community does.
create table today.voice_rules (
  workspace_id bigint primary key references desk.workspaces on delete cascade,
  address text not null check (address in ('formal', 'familiar', 'either')),
  emoji_most integer check (emoji_most >= 0),
  words_most integer check (words_most > 0),
  -- Never said, and what is said instead: [{"never": "cheap", "rather": "fair"}].
  phrases jsonb not null default '[]',
  changed_by text not null,
  changed_at timestamptz not null
);

-- What the company wants, says and never touches; the page of interests holds it beside what the community talks about.
create table today.company_lines (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kind text not null check (kind in ('goal', 'message', 'taboo')),
  text text not null,
  made_by text not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create index company_lines_of_workspace on today.company_lines (workspace_id, id) where removed_at is null;
