-- The whole text of a telling as its page gave it, made safe: it is there when the page, or the way to it, is not.
create table watch.articles (
  item_id bigint primary key references watch.items on delete cascade,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  title text not null,
  byline text,
  html text not null,
  lang text,
  words int not null,
  kept_at timestamptz not null
);

-- Its pictures, drawn again by us. One picture of many articles is kept once per workspace.
create table watch.pictures (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  body bytea not null,
  kept_at timestamptz not null,
  primary key (workspace_id, name)
);
