-- The company's own sites, as far as they tell us who came.
create table measure.sites (
  id uuid primary key default gen_random_uuid(),
  -- Short, for the rows of every hit.
  number integer generated always as identity unique,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  host text not null,
  -- How servers name it that speak the measurement protocol, and what they prove themselves by.
  tag text not null unique,
  secret text not null,
  made_by text not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create unique index sites_by_host on measure.sites (host) where removed_at is null;
create index sites_by_workspace on measure.sites (workspace_id) where removed_at is null;

-- Which events of a site are results for the company.
create table measure.site_goals (
  site_id uuid not null references measure.sites on delete cascade,
  event text not null,
  kind text not null check (kind in ('registration', 'call', 'sale', 'lead', 'subscription', 'visit', 'other')),
  primary key (site_id, event)
);

-- One row per page seen or event told. No address and no browser string is kept; the visitor is a hash salted for one day and is
-- taken away when the day is over.
create table measure.hits (
  site integer not null,
  at timestamptz not null,
  visitor bigint,
  post_id bigint,
  path text not null,
  event text,
  source text not null
);
create index hits_by_time on measure.hits using brin (at);

-- Who is about today and where he came from; gone when the day is over everywhere.
create table measure.site_visitors (
  site integer not null,
  day date not null,
  visitor bigint not null,
  last_at timestamptz not null,
  post_id bigint,
  source text not null,
  clicks text[] not null default '{}',
  primary key (site, day, visitor)
);
create index site_visitors_by_day on measure.site_visitors (day);

-- What dashboards read. Days are those of the workspace's own zone.
create table measure.site_days (
  site integer not null,
  day date not null,
  visitors integer not null default 0,
  visits integer not null default 0,
  views integer not null default 0,
  events integer not null default 0,
  -- What programs sent: seen, but no people.
  filtered integer not null default 0,
  primary key (site, day)
);
create table measure.site_parts (
  site integer not null,
  day date not null,
  part text not null check (part in ('source', 'page', 'entry', 'device', 'event', 'post')),
  value text not null,
  visits integer not null default 0,
  hits integer not null default 0,
  primary key (site, day, part, value)
);
