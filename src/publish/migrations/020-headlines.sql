-- What a post may say besides its text. A null of a variant is "the same as the post".
alter table publish.posts
  add column title text not null default '',
  -- Goes out as an answer of our own, as soon as the post is there.
  add column first_comment text not null default '',
  add column place jsonb,
  -- Somebody gives something for this post: what the law wants to be said about it.
  add column paid jsonb;
alter table publish.variants
  add column title text,
  add column first_comment text;

alter table publish.deliveries drop constraint deliveries_kind_check;
alter table publish.deliveries add constraint deliveries_kind_check check (kind in ('post', 'part', 'comment', 'reply'));
