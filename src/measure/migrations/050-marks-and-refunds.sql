-- What tells where somebody came from without a click: a code said at the till, a number that is dialled.
create table measure.marks (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  kind text not null check (kind in ('code', 'number')),
  -- As it is compared: a code without case and gaps, a number by its last digits.
  value text not null,
  shown text not null,
  name text not null default '',
  post_id bigint,
  channel_id bigint,
  -- The answer of ours it was given out in.
  message_id bigint,
  campaign_id bigint,
  -- A number of a site's pool is lent to one visitor after another and stands for nobody by itself.
  site_id uuid references measure.sites on delete cascade,
  made_by text not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create unique index marks_once on measure.marks (workspace_id, kind, value) where removed_at is null;
create index marks_by_workspace on measure.marks (workspace_id, id desc) where removed_at is null;
create index marks_of_site on measure.marks (site_id) where site_id is not null and removed_at is null;

-- Who was shown which number of a pool, and by which click he had come; forgotten when nobody can call by it any more.
create table measure.loans (
  mark_id bigint not null references measure.marks on delete cascade,
  at timestamptz not null,
  until timestamptz not null,
  visitor bigint,
  clicks text[] not null default '{}',
  primary key (mark_id, at)
);
create index loans_by_end on measure.loans (until);

-- Where a telephone exchange or a call service reports calls; only the hash of its key is kept.
create table measure.call_doors (
  workspace_id bigint primary key references desk.workspaces on delete cascade,
  hash text not null unique,
  made_by text not null,
  made_at timestamptz not null
);

alter table measure.outcomes
  drop constraint outcomes_via_check,
  add constraint outcomes_via_check check (via in ('click', 'number', 'code', 'told', 'none')),
  -- The day of the workspace it was counted on, so that it can be taken back from the same one.
  add column day date,
  add column mark_id bigint references measure.marks on delete set null,
  -- The answer of ours that held the link or the code.
  add column message_id bigint,
  add column campaign_id bigint,
  -- The company's own name for its customer, when its shop tells it.
  add column person text,
  add column seconds integer,
  add column refunded numeric(14, 2) not null default 0,
  -- Whole: it no longer counts.
  add column taken_back_at timestamptz;
update measure.outcomes o set day = (o.at at time zone w.zone)::date from desk.workspaces w where w.id = o.workspace_id;
alter table measure.outcomes alter column day set not null;
create index outcomes_of_person on measure.outcomes (workspace_id, person) where person is not null;

-- A code or a number is a touch as well, at the moment it was used.
alter table measure.touches
  alter column click_id drop not null,
  alter column link_id drop not null,
  add column mark_id bigint references measure.marks on delete cascade,
  add constraint touches_by_something check (click_id is not null or mark_id is not null);

-- Money that went back; each told once.
create table measure.refunds (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  outcome_id bigint not null references measure.outcomes on delete cascade,
  reference text not null,
  -- Nothing for an outcome that had no value.
  amount numeric(14, 2),
  note text not null default '',
  at timestamptz not null,
  told_by text not null,
  told_at timestamptz not null,
  unique (workspace_id, reference)
);
create index refunds_of_outcome on measure.refunds (outcome_id);

-- Customers a shop told of, and the clicks they came by, so that what they buy later finds its way back.
create table measure.customers (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  person text not null,
  clicks text[] not null default '{}',
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (workspace_id, person)
);

-- References of forgotten people, as hashes: told again they must not count again.
create table measure.forgotten (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  hash text not null,
  at timestamptz not null,
  primary key (workspace_id, hash)
);
