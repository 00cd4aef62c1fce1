-- Advertisements that stand on pages of others, and what the law wants to be known of them. Those on our own pages are posts.
create table grow.placements (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  campaign_id bigint references grow.campaigns on delete set null,
  name text not null,
  -- The words as they are shown there; empty where nobody has written them down.
  text text not null default '',
  url text not null default '',
  relation text not null check (relation in ('paid', 'gift', 'affiliate', 'own')),
  law text not null check (law in ('ru', 'tr', 'other')),
  advertiser text not null default '',
  tax_id text not null default '',
  contract text not null default '',
  erid text not null default '',
  register text not null default '',
  is_requested boolean not null default false,
  -- A person has seen the mark on it, where its words are not written down here.
  seen_marked boolean not null default false,
  began date,
  ended date,
  made_by text not null,
  made_at timestamptz not null,
  check (ended is null or began is not null and ended >= began)
);
create index placements_by_workspace on grow.placements (workspace_id, made_at desc, id desc);

-- What an advertisement did in one month, as a register of advertising is told it: of a post of ours, or of a placement.
create table grow.ad_months (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  post_id bigint,
  placement_id bigint references grow.placements on delete cascade,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  shown bigint check (shown >= 0),
  amount numeric(14, 2) check (amount >= 0),
  currency text,
  told_at timestamptz,
  told_by text,
  check (num_nonnulls(post_id, placement_id) = 1),
  check ((amount is null) = (currency is null)),
  check ((told_at is null) = (told_by is null))
);
create unique index ad_months_of_posts on grow.ad_months (post_id, month) where post_id is not null;
create unique index ad_months_of_placements on grow.ad_months (placement_id, month) where placement_id is not null;
create index ad_months_by_workspace on grow.ad_months (workspace_id, month);
