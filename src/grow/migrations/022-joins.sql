-- Doors into a page that bear a name: whoever comes in by one came because of it.
create table grow.invites (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  campaign_id bigint references grow.campaigns on delete set null,
  place integer check (place between 1 and 5),
  name text not null,
  url text not null,
  -- Our own short link to the door, so that those are counted too who only look.
  link_id bigint references grow.links on delete set null,
  made_by text not null,
  made_at timestamptz not null,
  unique (channel_id, url)
);
create index invites_by_campaign on grow.invites (campaign_id);
create index invites_by_workspace on grow.invites (workspace_id, id desc);

-- Somebody's time with a page, from coming to going.
create table grow.joins (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  person text not null,
  handle text not null,
  name text not null,
  -- What they write of themselves, and the language they keep their network in.
  about text not null default '',
  lang text,
  bot boolean not null default false,
  joined_at timestamptz not null,
  -- There before we first looked: nobody knows since when.
  founder boolean not null default false,
  -- Told by the network as it happened, or seen on its list afterwards.
  told boolean not null,
  invite_id bigint references grow.invites on delete set null,
  seen_at timestamptz not null,
  left_at timestamptz,
  unique (channel_id, person, joined_at)
);
create unique index joins_open on grow.joins (channel_id, person) where left_at is null;
create index joins_by_time on grow.joins (workspace_id, channel_id, joined_at) where not founder;
create index joins_by_invite on grow.joins (invite_id) where invite_id is not null;

-- When a page's list of followers was last walked to its end.
create table grow.rolls (
  channel_id bigint primary key references desk.channels on delete cascade,
  ended_at timestamptz not null,
  people integer not null,
  -- Long lists are not walked to their end.
  whole boolean not null
);
