-- A guess put to the test: this audience, told this, offered that, will do so. Organic and paid in one.
create table grow.campaigns (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  -- Posts and links that carry this name belong to it.
  label text not null,
  audience text not null default '',
  offer text not null default '',
  -- What people should do; 'join' means to follow a page.
  action text not null check (action in ('join', 'registration', 'call', 'sale', 'lead', 'subscription', 'visit', 'other')),
  -- Which goal of its pages it serves.
  goal text check (goal in ('sales', 'awareness', 'recall', 'image')),
  -- How many of them are hoped for.
  wanted integer check (wanted > 0),
  -- Whom it is for, as clauses that people can be held against.
  persona jsonb not null default '{}',
  budget numeric(14, 2) check (budget > 0),
  currency text,
  starts date,
  ends date,
  -- What share acts today, and how much more would be worth knowing.
  usual_share real not null default 0.02 check (usual_share > 0 and usual_share < 1),
  worth real not null default 0.3 check (worth > 0),
  -- It ends when one of these is reached.
  stop_spent numeric(14, 2) check (stop_spent > 0),
  stop_cost numeric(14, 2) check (stop_cost > 0),
  stop_people integer check (stop_people > 0),
  state text not null default 'idea' check (state in ('idea', 'running', 'decided', 'dropped')),
  verdict text check (verdict in ('keep', 'stop', 'roll-out')),
  learnt text not null default '',
  decided_at timestamptz,
  decided_by text,
  made_by text not null,
  made_at timestamptz not null,
  check ((budget is null) = (currency is null)),
  check ((state = 'decided') = (verdict is not null)),
  unique (workspace_id, label)
);
create index campaigns_by_workspace on grow.campaigns (workspace_id, id desc);

create table grow.campaign_channels (
  campaign_id bigint not null references grow.campaigns on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  primary key (campaign_id, channel_id)
);

-- The messages that are held against each other; the first is the one to beat.
create table grow.campaign_messages (
  campaign_id bigint not null references grow.campaigns on delete cascade,
  place integer not null check (place between 1 and 5),
  text text not null,
  primary key (campaign_id, place)
);

-- Which link carries which message; without a place it serves the campaign as a whole.
create table grow.campaign_links (
  campaign_id bigint not null references grow.campaigns on delete cascade,
  link_id bigint not null references grow.links on delete cascade,
  place integer check (place between 1 and 5),
  primary key (campaign_id, link_id)
);
create index campaign_links_by_link on grow.campaign_links (link_id);
