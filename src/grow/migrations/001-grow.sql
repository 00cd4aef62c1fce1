create schema grow;

-- A short address of ours and the long one behind it.
create table grow.links (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  key text not null unique,
  url text not null,
  title text not null default '',
  -- The post whose text it stands in, on that channel; both null for a link made by hand.
  post_id bigint,
  channel_id bigint,
  utm_source text not null default '',
  utm_medium text not null default '',
  utm_campaign text not null default '',
  utm_term text not null default '',
  utm_content text not null default '',
  state text not null default 'on' check (state in ('on', 'off')),
  made_by text,
  created_at timestamptz not null
);
-- The same address in the same post on the same channel is the same link, however often the post is prepared.
create unique index links_once_per_post on grow.links (post_id, channel_id, md5(url)) where post_id is not null;
create index links_by_workspace on grow.links (workspace_id, id desc);

-- One row per request of a link. No address and no browser string is kept: the visitor is a hash salted for one day.
create table grow.clicks (
  id text primary key,
  link_id bigint not null references grow.links on delete cascade,
  at timestamptz not null,
  class text not null check (class in ('person', 'in-app', 'preview', 'bot')),
  device text not null check (device in ('phone', 'tablet', 'computer', 'unknown')),
  source text not null,
  visitor bigint
);
create index clicks_by_link on grow.clicks (link_id, at desc);
create index clicks_by_time on grow.clicks using brin (at);

-- What dashboards read. Days are those of the workspace's own zone.
create table grow.clicks_daily (
  workspace_id bigint not null,
  link_id bigint not null references grow.links on delete cascade,
  day date not null,
  person integer not null default 0,
  in_app integer not null default 0,
  preview integer not null default 0,
  bot integer not null default 0,
  visitors integer not null default 0,
  primary key (link_id, day)
);
create index clicks_daily_by_workspace on grow.clicks_daily (workspace_id, day);

-- Where people came from and what they held in their hands; previews and bots are not people.
create table grow.sources_daily (
  workspace_id bigint not null,
  link_id bigint not null references grow.links on delete cascade,
  day date not null,
  source text not null,
  device text not null,
  clicks integer not null default 0,
  primary key (link_id, day, source, device)
);
create index sources_daily_by_workspace on grow.sources_daily (workspace_id, day);

-- Kept only until their day is over everywhere on earth; afterwards nobody can tell who a visitor was.
create table grow.salts (
  day date primary key,
  salt bytea not null
);
create table grow.visitors_of_day (
  link_id bigint not null references grow.links on delete cascade,
  day date not null,
  visitor bigint not null,
  primary key (link_id, day, visitor)
);
create index visitors_of_day_by_day on grow.visitors_of_day (day);
