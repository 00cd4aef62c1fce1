-- What becomes of the items of a watched source: a draft or a place in the queue, on which channels and in which words.
create table publish.feed_rules (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  source_id bigint not null,
  becomes text not null check (becomes in ('draft', 'queue')),
  -- Takes only slots of this category; null is any.
  category text,
  channel_ids bigint[] not null,
  template text not null,
  -- At least one of these must be spoken of, and none of those.
  must text[] not null default '{}',
  must_not text[] not null default '{}',
  only_lang text,
  -- The language of the posts; null is that of the item.
  lang text check (lang in ('en', 'tr', 'ru')),
  labels text[] not null default '{}',
  goal text check (goal in ('sales', 'awareness', 'recall', 'image')),
  campaign text not null default '',
  a_day integer not null check (a_day between 1 and 100),
  -- What waits longer than that is let go; null keeps it for as long as it takes.
  keep_days integer check (keep_days between 1 and 90),
  is_on boolean not null default true,
  -- Every item of the source up to this one has its line below.
  noted_to bigint not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create index feed_rules_by_workspace on publish.feed_rules (workspace_id, id) where removed_at is null;
create index feed_rules_on on publish.feed_rules (id) where is_on and removed_at is null;

-- One line for each item a rule has seen: what became of it, or why nothing did. One item is never made into two posts.
create table publish.feed_rule_items (
  rule_id bigint not null references publish.feed_rules on delete cascade,
  item_id bigint not null,
  title text not null,
  url text,
  told_at timestamptz not null,
  state text not null check (state in ('waiting', 'made', 'filtered')),
  -- Why it was filtered, or why it became a draft although the rule wanted more.
  reason text,
  about jsonb not null default '{}',
  post_id bigint references publish.posts on delete set null,
  -- Whoever decided about it; null when the rule did by itself.
  by_account text,
  tries integer not null default 0,
  noted_at timestamptz not null,
  settled_at timestamptz,
  primary key (rule_id, item_id)
);
create index feed_rule_items_waiting on publish.feed_rule_items (rule_id, tries, item_id) where state = 'waiting';
create index feed_rule_items_by_state on publish.feed_rule_items (rule_id, state, item_id desc);
create index feed_rule_items_by_time on publish.feed_rule_items (rule_id, noted_at);
create index feed_rule_items_made on publish.feed_rule_items (rule_id, settled_at) where state = 'made';
create index feed_rule_items_by_post on publish.feed_rule_items (post_id) where post_id is not null;
