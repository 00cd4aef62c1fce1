-- Pages of others that stand near ours: with whom something could be done, or who want the same people.
create table grow.partners (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kind text not null check (kind in ('partner', 'competitor')),
  name text not null,
  -- Empty for whoever has no page, such as a shop around the corner.
  url text not null default '',
  about text not null default '',
  note text not null default '',
  -- What one mention there costs.
  price numeric(14, 2) check (price > 0),
  currency text,
  -- The invite link through which people come from there.
  door text not null default '',
  looked_at timestamptz,
  -- Its server answered when it was last asked.
  answered boolean,
  made_by text not null,
  made_at timestamptz not null,
  check ((price is null) = (currency is null))
);
create index partners_by_workspace on grow.partners (workspace_id, id desc);

create table grow.partner_days (
  partner_id bigint not null references grow.partners on delete cascade,
  day date not null,
  followers integer not null check (followers >= 0),
  -- Written by a person, not told by a server.
  typed boolean not null,
  primary key (partner_id, day)
);

-- Its last posts, by which it is held against our audience; written anew with every look.
create table grow.partner_posts (
  partner_id bigint not null references grow.partners on delete cascade,
  place integer not null,
  url text not null,
  text text not null,
  lang text,
  reactions integer,
  at timestamptz,
  primary key (partner_id, place)
);
