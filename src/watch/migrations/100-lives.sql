-- How long stories live is read from those that several tell, newest first.
create index stories_told_by_several on watch.stories (workspace_id, newest_at desc) include (first_published_at)
  where sources >= 2 and state <> 'muted';
