-- Every list is read from its index alone, whatever it is filtered by: what a filter asks for stands in the index beside its order.
drop index converse.threads_open, converse.threads_unread, converse.threads_mentions, converse.threads_nobodys,
  converse.threads_newest, converse.threads_longest, converse.threads_all, converse.threads_done;
create index threads_open on converse.threads (workspace_id, rank desc, id desc)
  include (kind, unread, assignee, due_at, labels, mood_label, preview_lang, intents, channel_id) where state = 'open';
create index threads_newest on converse.threads (workspace_id, last_at desc, id desc)
  include (kind, unread, assignee, due_at, labels, mood_label, preview_lang, intents, channel_id) where state = 'open';
create index threads_longest on converse.threads (workspace_id, waiting_since, id)
  include (kind, unread, assignee, due_at, labels, mood_label, preview_lang, intents, channel_id)
  where state = 'open' and waiting_since is not null;
create index threads_all on converse.threads (workspace_id, last_at desc, id desc)
  include (kind, assignee, labels, mood_label, preview_lang, intents, channel_id);
create index threads_done on converse.threads (workspace_id, done_at desc, id desc)
  include (kind, assignee, labels, mood_label, preview_lang, intents, channel_id) where state = 'done';

-- A rare label is found by itself, in whatever state its conversation is.
drop index converse.threads_labelled;
create index threads_labelled on converse.threads using gin (labels) where labels <> '{}';

-- An index can only speak for rows that were looked after.
alter table converse.threads set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_analyze_scale_factor = 0.02);
alter table converse.messages set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
