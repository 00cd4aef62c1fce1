-- People who speak of what we listen for and are not with us yet. Only what is needed to answer them where they wrote; gone when its
-- time is over.
create table grow.prospects (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  network text not null,
  -- Their id at the network, or the name they write under where there is none.
  person text not null,
  handle text not null,
  name text not null,
  url text not null default '',
  lang text,
  fits text not null check (fits in ('yes', 'no', 'unknown')),
  points integer not null,
  reasons text[] not null default '{}',
  state text not null default 'new' check (state in ('new', 'kept', 'answered', 'dismissed', 'came')),
  note text not null default '',
  spoke_at timestamptz not null,
  seen_at timestamptz not null,
  changed_by text,
  changed_at timestamptz not null,
  came_by text check (came_by in ('follows', 'spoke')),
  check ((state = 'came') = (came_by is not null)),
  unique (workspace_id, network, person)
);
create index prospects_in_order on grow.prospects (workspace_id, state, points desc, id desc);

-- What they wrote, in a few words, and where it stands.
create table grow.prospect_words (
  prospect_id bigint not null references grow.prospects on delete cascade,
  url text not null,
  text text not null,
  place text not null default '',
  about text not null,
  at timestamptz not null,
  primary key (prospect_id, url)
);

-- Whom nobody wants to see proposed again: not who it is, only how to know them.
create table grow.prospect_refusals (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  hash text not null,
  at timestamptz not null,
  primary key (workspace_id, hash)
);

-- How many were answered and how many of them came, kept when the people themselves are forgotten.
create table grow.prospect_months (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  month date not null,
  answered integer not null default 0,
  came integer not null default 0,
  primary key (workspace_id, month)
);
