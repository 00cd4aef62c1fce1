-- A crisis freeze: while it stands, nothing planned goes out on the channels it covers. Answers to people do.
create table publish.freezes (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- Null is every channel of the workspace.
  channel_ids bigint[],
  note text not null default '',
  begun_by text not null,
  begun_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  -- What was to become of the posts that missed their hour.
  missed text check (missed in ('publish', 'replan', 'draft'))
);
create index freezes_standing on publish.freezes (workspace_id) where lifted_at is null;

-- Posts that go out all the same.
create table publish.freeze_exceptions (
  freeze_id bigint not null references publish.freezes on delete cascade,
  post_id bigint not null references publish.posts on delete cascade,
  made_by text not null,
  made_at timestamptz not null,
  primary key (freeze_id, post_id)
);
