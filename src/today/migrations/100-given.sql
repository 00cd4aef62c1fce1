-- A decision somebody gave to a colleague: it stands higher there, and says who gave it and why.
create table today.given (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  decision text not null,
  to_account text not null,
  by_account text not null,
  note text not null default '',
  at timestamptz not null,
  primary key (workspace_id, decision, to_account)
);
create index given_by_receiver on today.given (to_account, workspace_id);
create index given_by_age on today.given (at);
