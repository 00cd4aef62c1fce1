-- Changing what is live and taking it down are deliveries as well: about one that went out, and of no post of their own.
alter table publish.deliveries
  add column about_id bigint references publish.deliveries on delete cascade,
  -- No longer on the network: taken down from here, or seen to be gone.
  add column gone_at timestamptz,
  add column gone_how text check (gone_how in ('taken-down', 'elsewhere')),
  -- Somebody has seen this trouble and wants to hear no more of it.
  add column handled_at timestamptz,
  add column handled_by text;
alter table publish.deliveries drop constraint deliveries_kind_check;
alter table publish.deliveries add constraint deliveries_kind_check
  check (kind in ('post', 'part', 'comment', 'reply', 'change', 'removal'));
create index deliveries_about on publish.deliveries (about_id, id) where about_id is not null;
