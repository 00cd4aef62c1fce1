-- Something is given away among those who wrote or came. The list of entries is closed and its hash told before anybody can know the
-- number that decides.
create table grow.giveaways (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  -- The end of the address of its public page.
  token text not null unique,
  name text not null,
  prize text not null default '',
  -- What counts as an entry: any comment below the post, one with this word, or following the page.
  by text not null check (by in ('comment', 'word', 'join')),
  word text not null default '',
  -- The post as the conversation knows it; null for those who come by following.
  post_id bigint,
  must_follow boolean not null default false,
  winners integer not null check (winners between 1 and 100),
  reserves integer not null default 0 check (reserves between 0 and 100),
  opens_at timestamptz not null,
  closes_at timestamptz,
  state text not null default 'open' check (state in ('open', 'closed', 'drawn', 'called-off')),
  -- Mixed into the names, so that a list of codes tells nobody who entered.
  salt text not null,
  list_hash text,
  closed_at timestamptz,
  -- Where the deciding number comes from: a public beacon's round that has not been yet, or a secret of ours whose hash is told before.
  source text check (source in ('beacon', 'secret')),
  round bigint,
  secret_hash text,
  -- Sealed until the draw.
  secret text,
  -- A word somebody else chooses after the hash is told.
  public_word text,
  randomness text,
  signature text,
  drawn_at timestamptz,
  made_by text not null,
  made_at timestamptz not null,
  check ((state in ('closed', 'drawn')) <= (list_hash is not null and source is not null)),
  check ((state = 'drawn') = (drawn_at is not null))
);
create index giveaways_by_workspace on grow.giveaways (workspace_id, id desc);

create table grow.giveaway_entries (
  giveaway_id bigint not null references grow.giveaways on delete cascade,
  code text not null,
  network text not null,
  person text not null,
  handle text not null,
  name text not null,
  entered_at timestamptz not null,
  -- 1 for the first winner; reserves go on counting. Null for everybody else.
  place integer,
  primary key (giveaway_id, code)
);
