-- What a comment is about, whom it asks, and whether that is settled.
alter table publish.post_comments
  -- Null is about the post on all channels.
  add column channel_id bigint references desk.channels on delete set null,
  -- The words it is about, as they read then.
  add column passage text,
  -- Accounts of colleagues who are asked to look.
  add column mentions text[] not null default '{}',
  add column resolved_at timestamptz,
  add column resolved_by text;
create index post_comments_by_mention on publish.post_comments using gin (mentions)
  where removed_at is null and resolved_at is null;
create index post_comments_by_channel on publish.post_comments (channel_id) where channel_id is not null;
