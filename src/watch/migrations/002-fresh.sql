-- What has come in since somebody looked.
create index stories_seen on watch.stories (workspace_id, first_seen_at) where state <> 'muted';
