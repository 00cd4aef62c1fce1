-- Hubs that tell us of news at once, and how long they have promised to.
create table watch.pushes (
  source_id bigint primary key references watch.sources on delete cascade,
  hub text not null,
  topic text not null,
  -- The last part of the address the hub knows us by.
  door text not null unique,
  -- Sealed: whoever knows it could tell us anything.
  secret text not null,
  -- `deaf`: it kept its promise badly, so we ask the source itself again.
  state text not null check (state in ('wanted', 'asked', 'on', 'denied', 'deaf')),
  asked_at timestamptz,
  until timestamptz,
  failures int not null default 0,
  missed int not null default 0
);
create index pushes_to_renew on watch.pushes (until) where state = 'on';

-- What was brought to one of our doors and still has to be read.
create table watch.parcels (
  id bigint generated always as identity primary key,
  source_id bigint not null references watch.sources on delete cascade,
  content_type text not null,
  body bytea not null,
  at timestamptz not null
);
create index parcels_by_source on watch.parcels (source_id, id);
