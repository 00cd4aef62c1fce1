-- Where the community stood when a story came, and when we did: the moments our lead is reckoned from.
create table watch.moments (
  story_id bigint primary key references watch.stories on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- When our community first spoke of it, in which conversation, and by what we know: its address, its words, or because it was
  -- said below our own post about it.
  spoken_at timestamptz,
  spoken_by text check (spoken_by in ('link', 'words', 'below')),
  thread_id bigint,
  -- When our first post about it stood.
  posted_at timestamptz,
  post_id bigint,
  check ((spoken_at is null) = (spoken_by is null))
);
create index moments_by_workspace on watch.moments (workspace_id, story_id);

-- Pages the community brought before we knew them; places that bring many are worth watching.
create table watch.brought (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  address text not null,
  host text not null,
  url text not null,
  thread_id bigint not null,
  at timestamptz not null,
  dismissed boolean not null default false,
  primary key (workspace_id, address)
);
create index brought_by_host on watch.brought (workspace_id, host, at desc) where not dismissed;

-- A source that is a competitor of ours: what it tells first, it told before us.
alter table watch.sources add column rival boolean not null default false;
