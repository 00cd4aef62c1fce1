-- How the columns of files that look alike are read in this workspace.
create table grow.spend_mappings (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- Of the headings, whatever their order.
  shape text not null,
  columns jsonb not null,
  currency text,
  zone text not null,
  kept_at timestamptz not null,
  primary key (workspace_id, shape)
);

-- A file of an advertising cabinet: looked at, taken in, taken back.
create table grow.spend_imports (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  -- Which cabinet's headings these are; null for a table of any other shape.
  cabinet text,
  shape text not null,
  state text not null default 'checked' check (state in ('checked', 'taken', 'undone')),
  headings jsonb not null,
  cells jsonb not null,
  columns jsonb not null,
  currency text,
  zone text not null,
  rows integer not null,
  good integer not null,
  problems jsonb not null default '[]',
  made_by text not null,
  made_at timestamptz not null
);
create index spend_imports_by_workspace on grow.spend_imports (workspace_id, id desc);

create table grow.spend (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- Null for what somebody wrote down by hand.
  import_id bigint references grow.spend_imports on delete cascade,
  row integer not null,
  -- The same advertisement on the same day: of several files that tell of it the newest counts.
  key text not null,
  counts boolean not null,
  day date not null,
  zone text not null,
  amount numeric(14, 4) not null,
  currency text not null,
  -- As the file calls it.
  campaign text not null,
  impressions bigint,
  clicks bigint,
  joins bigint,
  made_at timestamptz not null
);
create index spend_counted on grow.spend (workspace_id, key) where counts;
create index spend_by_import on grow.spend (import_id);
create index spend_by_key on grow.spend (workspace_id, key, id desc);
create index spend_by_name on grow.spend (workspace_id, campaign, day) where counts;

-- Names in files and the campaign they mean.
create table grow.spend_names (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  campaign_id bigint not null references grow.campaigns on delete cascade,
  primary key (workspace_id, name)
);
create index spend_names_by_campaign on grow.spend_names (campaign_id);
