create table publish.folders (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  name text not null,
  folded text not null,
  made_at timestamptz not null,
  unique (workspace_id, folded)
);

alter table publish.media
  add column name text not null default '',
  add column folder_id bigint references publish.folders on delete set null,
  add column tags text[] not null default '{}',
  -- The last day on which it may be shown, and what was agreed about it.
  add column expires_on date,
  add column rights text not null default '',
  -- The point that must stay in sight when it is cropped; 0 is left and above, 1 right and below.
  add column focus_x real not null default 0.5,
  add column focus_y real not null default 0.5,
  -- What the head of a video says.
  add column seconds real,
  add column codec text,
  -- What it was cut or converted from, and for whom; such copies stand beside the original and not in the list.
  add column made_of bigint references publish.media on delete cascade,
  -- What it is found by; one form for all languages.
  add column folded text not null default '',
  add column removed_at timestamptz;
create index media_by_age on publish.media (workspace_id, added_at desc, id desc) where made_of is null and removed_at is null;
create index media_in_folder on publish.media (folder_id, added_at desc, id desc) where folder_id is not null;
create index media_made_of on publish.media (made_of) where made_of is not null;
-- Where a picture is used is asked from the picture.
create index posts_by_media on publish.posts using gin (media_ids) where removed_at is null;
create index variants_by_media on publish.variants using gin (media_ids) where media_ids is not null;

-- What the house asks of every post.
create table publish.policies (
  workspace_id bigint primary key references desk.workspaces on delete cascade,
  alt text not null default 'asked' check (alt in ('required', 'asked', 'off'))
);
