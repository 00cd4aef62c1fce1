-- A review: what somebody says of the house as a whole, with up to five stars, where everybody reads it before they come.
alter table converse.threads
  add column stars smallint check (stars between 1 and 5),
  drop constraint threads_kind_check,
  add constraint threads_kind_check check (kind in ('comment', 'mention', 'message', 'review'));
alter table converse.messages
  add column stars smallint check (stars between 1 and 5),
  drop constraint messages_kind_check,
  add constraint messages_kind_check check (kind in ('comment', 'mention', 'message', 'note', 'review'));
-- Whoever was answered well may give more stars than before.
alter table converse.versions add column stars smallint;

-- Reviews are few among comments and would be looked for in vain in the indexes of all.
create index threads_reviews on converse.threads (workspace_id, rank desc, id desc) include (state, stars) where kind = 'review';
create index threads_reviews_by_time on converse.threads (workspace_id, last_at desc, id desc) include (state, stars)
  where kind = 'review';
create index messages_reviews on converse.messages (workspace_id, at) include (channel_id, stars)
  where kind = 'review' and not ours and deleted_at is null;
