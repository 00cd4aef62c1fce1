-- The ledger: everything we mean to put on a network, and what became of it.
create table publish.deliveries (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  post_id bigint references publish.posts on delete cascade,
  kind text not null check (kind in ('post', 'reply')),
  -- Networks recognise a repeat by it; made once, unguessable, never reused.
  key text not null unique,
  -- Exactly what will be sent; a later edit of the post does not reach it.
  payload jsonb not null,
  -- What duplicates are found by.
  fingerprint text not null,
  state text not null check (state in (
    'planned', 'due', 'sending', 'processing', 'held', 'live', 'failed', 'unknown', 'late', 'cancelled')),
  due_at timestamptz not null,
  -- When somebody must look at it next: its hour, a retry, a question, or the end of a worker's lease. Null when settled.
  next_at timestamptz,
  hold_until timestamptz,
  lease_owner text,
  attempt integer not null default 0,
  checks integer not null default 0,
  polls integer not null default 0,
  -- Uploads that already stand at the network.
  prepared jsonb not null default '[]',
  ticket text,
  remote_id text,
  remote_url text,
  reason text,
  trouble jsonb,
  begun_at timestamptz,
  sent_at timestamptz,
  settled_at timestamptz,
  planned_by text not null,
  created_at timestamptz not null
) with (fillfactor = 80);

-- All work that is or will be due, in the order it goes out.
create index deliveries_to_do on publish.deliveries (channel_id, due_at, id) include (next_at) where next_at is not null;
create index deliveries_by_post on publish.deliveries (post_id, channel_id) where post_id is not null;
create index deliveries_by_remote on publish.deliveries (channel_id, remote_id) where remote_id is not null;
create index deliveries_by_fingerprint on publish.deliveries (channel_id, fingerprint, due_at);
create index deliveries_in_trouble on publish.deliveries (workspace_id, id)
  where state in ('failed', 'unknown', 'late', 'held');

-- What was tried and asked, for a person to read.
create table publish.attempts (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references publish.deliveries on delete cascade,
  deed text not null check (deed in ('send', 'check', 'confirm', 'hand')),
  verdict text not null,
  reason text,
  detail jsonb,
  by_account text,
  started_at timestamptz not null,
  finished_at timestamptz not null
);
create index attempts_by_delivery on publish.attempts (delivery_id, id);

-- Who is working through a channel right now: one at a time keeps the order and the network's patience.
create table publish.lanes (
  channel_id bigint primary key references desk.channels on delete cascade,
  owner text,
  lease_until timestamptz,
  -- Somebody came while it was taken: look again before leaving.
  wanted boolean not null default false
);
