-- What people said in a period, for its figures.
create index messages_by_time on converse.messages (workspace_id, at)
  where not ours and kind <> 'note' and deleted_at is null;
