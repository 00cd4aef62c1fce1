-- How far the community's words and our own posts have been held against the news.
create table measure.heard (
  one boolean primary key default true check (one),
  message_id bigint not null,
  item_id bigint not null,
  posts_until timestamptz not null
);
