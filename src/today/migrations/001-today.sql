create schema today;

-- What somebody did with a decision. A decision's name carries what it was about, so that it comes back when that changes.
create table today.settled (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  decision text not null,
  account_id text not null,
  state text not null check (state in ('done', 'later', 'not-mine')),
  -- When it comes back; null when it does not.
  until timestamptz,
  at timestamptz not null,
  primary key (workspace_id, decision, account_id)
);
create index settled_by_age on today.settled (at);
