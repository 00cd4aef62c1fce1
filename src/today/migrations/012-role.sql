-- What this page's manager is for, in the words of the company.
create table today.role_cards (
  workspace_id bigint primary key references desk.workspaces on delete cascade,
  title text not null default '',
  purpose text not null default '',
  reports_to text not null default '',
  changed_by text not null,
  changed_at timestamptz not null
);

-- Whose matter is what. What nobody changed is not here: the usual lines stand in the program, in three languages.
create table today.role_lines (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  duty text not null check (duty in ('smm', 'pr', 'ads', 'site', 'account', 'support', 'lawyer')),
  matters text[] not null,
  -- Beginnings of words by which a message is known to be theirs.
  words text[] not null default '{}',
  -- The rule of the inbox made from these words.
  rule_id bigint,
  changed_at timestamptz not null,
  primary key (workspace_id, duty)
);
