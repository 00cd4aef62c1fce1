-- A text too long for one post goes out as a thread on the channels that want it so.
alter table publish.variants add column thread text check (thread in ('plain', 'numbered'));

-- The parts of a thread: `part` of `parts`, each an answer to the one before it. With next_at null it waits until that one is live.
alter table publish.deliveries
  add column part integer not null default 1,
  add column parts integer not null default 1,
  add column after_id bigint references publish.deliveries on delete cascade;
alter table publish.deliveries drop constraint deliveries_kind_check;
alter table publish.deliveries add constraint deliveries_kind_check check (kind in ('post', 'part', 'reply'));
create index deliveries_by_before on publish.deliveries (after_id) where after_id is not null;
