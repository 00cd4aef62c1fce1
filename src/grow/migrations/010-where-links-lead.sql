-- A link may end, and then leads elsewhere or says so.
alter table grow.links
  add column expires_at timestamptz,
  add column after_url text;

-- Other addresses than the link's own: for a device, or for a part of those who follow it.
create table grow.link_targets (
  link_id bigint not null references grow.links on delete cascade,
  place integer not null check (place > 0),
  url text not null,
  device text check (device in ('phone', 'tablet', 'computer')),
  -- Beside the link's own address, which weighs 100.
  weight integer not null check (weight between 1 and 10000),
  primary key (link_id, place)
);

-- Which of the addresses people were led to; 0 is the link's own.
create table grow.targets_daily (
  link_id bigint not null references grow.links on delete cascade,
  day date not null,
  place integer not null,
  clicks integer not null default 0,
  primary key (link_id, day, place)
);

-- The names of a campaign, agreed once and used by everybody.
create table grow.tag_templates (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  utm_source text not null default '',
  utm_medium text not null default '',
  utm_campaign text not null default '',
  utm_content text not null default '',
  made_at timestamptz not null,
  unique (workspace_id, name)
);
