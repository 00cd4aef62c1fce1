create schema measure;

-- What happened after the click, as the company's site, till or telephone told us.
create table measure.outcomes (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- The sender's own name for it: the same one told twice is counted once.
  reference text not null,
  kind text not null check (kind in ('registration', 'call', 'sale', 'lead', 'subscription', 'visit', 'other')),
  at timestamptz not null,
  value numeric(14, 2),
  currency text,
  note text not null default '',
  -- How we know where it came from: by a click, because somebody told us, or not at all.
  via text not null check (via in ('click', 'told', 'none')),
  link_id bigint,
  post_id bigint,
  channel_id bigint,
  story_id bigint,
  told_by text not null,
  told_at timestamptz not null,
  check ((value is null) = (currency is null)),
  unique (workspace_id, reference)
);
create index outcomes_by_time on measure.outcomes (workspace_id, at desc, id desc);

-- The way to an outcome, click by click, oldest first; every attribution model is computed from these.
create table measure.touches (
  outcome_id bigint not null references measure.outcomes on delete cascade,
  place integer not null,
  click_id text not null,
  link_id bigint not null,
  post_id bigint,
  channel_id bigint,
  at timestamptz not null,
  primary key (outcome_id, place)
);

-- What dashboards read; 0 stands for "of no post" and "of no channel". Days are those of the workspace's zone.
create table measure.outcomes_daily (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  day date not null,
  kind text not null,
  currency text not null,
  post_id bigint not null,
  channel_id bigint not null,
  outcomes integer not null,
  value numeric(16, 2) not null,
  primary key (workspace_id, day, kind, currency, post_id, channel_id)
);

-- A post's numbers at certain ages, denser when it is young. A number the network does not tell is null, never zero.
create table measure.post_snapshots (
  delivery_id bigint not null references publish.deliveries on delete cascade,
  age_minutes integer not null,
  workspace_id bigint not null,
  post_id bigint,
  channel_id bigint not null,
  at timestamptz not null,
  replies integer,
  boosts integer,
  likes integer,
  views integer,
  gone boolean not null default false,
  primary key (delivery_id, age_minutes)
);
create index post_snapshots_by_post on measure.post_snapshots (post_id, at desc) where post_id is not null;

create table measure.channel_snapshots (
  channel_id bigint not null references desk.channels on delete cascade,
  day date not null,
  workspace_id bigint not null,
  at timestamptz not null,
  followers integer,
  following integer,
  posts integer,
  primary key (channel_id, day)
);
create index channel_snapshots_by_workspace on measure.channel_snapshots (workspace_id, day);

-- "So what": what the team made of a period, question by question.
create table measure.conclusions (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  period text not null check (period in ('day', 'week', 'month', 'quarter', 'year')),
  starts date not null,
  question text not null check (question in ('whole', 'audience', 'content', 'company')),
  text text not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (workspace_id, period, starts, question)
);

-- What a page, or the whole workspace when there is no channel, wants to reach in a week.
create table measure.goals (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint references desk.channels on delete cascade,
  metric text not null check (metric in (
    'stories_used', 'posts_published', 'first_reply_median', 'link_clicks', 'outcomes', 'followers_gained')),
  target double precision not null,
  set_by text not null,
  set_at timestamptz not null,
  unique nulls not distinct (workspace_id, channel_id, metric)
);
