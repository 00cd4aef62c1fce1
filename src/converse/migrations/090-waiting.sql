-- Everybody who waits is counted in every brand at each look at Today; spam does not wait.
create index threads_waiting on converse.threads (workspace_id, waiting_since)
  where state = 'open' and waiting_since is not null and points > -50;
