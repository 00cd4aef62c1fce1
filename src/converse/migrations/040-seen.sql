-- What somebody of the team read on a page that tells the desk nothing, and put in by hand.
create table converse.seen (
  message_id bigint primary key references converse.messages on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  by_account text not null,
  at timestamptz not null
);
