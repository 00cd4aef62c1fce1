-- When a channel has room for a post: weekdays and hours on the wall of a zone, as slots.ts reads them.
create table publish.queues (
  channel_id bigint primary key references desk.channels on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  zone text not null,
  rules jsonb not null,
  updated_at timestamptz not null
);
create index queues_by_workspace on publish.queues (workspace_id);

-- A post that was put into the queue, not at an hour of its own choice; moving it by hand takes it out.
alter table publish.posts
  add column is_queued boolean not null default false,
  add column slot_category text;
create index posts_in_queue on publish.posts (workspace_id, at, id) where is_queued and removed_at is null;
