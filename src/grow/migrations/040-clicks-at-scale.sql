-- Clicks become small rows in a table per month. Their public names hold the time they were made at in front, so that new rows of the
-- index stand beside each other; a name is a number to the base of its 57 letters. Who the visitor was is known only to
-- `visitors_seen`, for the day.
alter table grow.clicks rename to clicks_before;
alter table grow.clicks_before rename constraint clicks_pkey to clicks_before_pkey;

create table grow.clicks (
  id uuid not null,
  link_id bigint not null,
  at timestamptz not null,
  -- 0 person, 1 in-app, 2 preview, 3 bot.
  class smallint not null check (class between 0 and 3),
  -- 0 unknown, 1 phone, 2 tablet, 3 computer.
  device smallint not null check (device between 0 and 3),
  source text not null,
  primary key (id, at)
) partition by range (at);
create index clicks_in_time on grow.clicks using brin (at);
-- For a month nobody has made room for.
create table grow.clicks_else partition of grow.clicks default;

-- Makes room for the month, and takes there what came before it was made.
create function grow.make_click_month(month date) returns void language plpgsql set search_path = '' as $$
declare
  name text := 'clicks_' || pg_catalog.to_char(month, 'YYYY_MM');
  from_at text := pg_catalog.to_char(month, 'YYYY-MM-01') || ' 00:00:00+00';
  until_at text := pg_catalog.to_char(month + interval '1 month', 'YYYY-MM-01') || ' 00:00:00+00';
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('grow.clicks months', 0));
  if pg_catalog.to_regclass('grow.' || name) is not null then return; end if;
  execute pg_catalog.format('create table grow.%I (like grow.clicks including constraints)', name);
  execute pg_catalog.format('with moved as (delete from grow.clicks_else where at >= %L and at < %L returning *)
    insert into grow.%I select * from moved', from_at, until_at, name);
  execute pg_catalog.format('alter table grow.clicks attach partition grow.%I for values from (%L) to (%L)',
    name, from_at, until_at);
end $$;

-- What the desk itself computes when it writes; here for whoever looks by hand.
create function grow.click_number(name text) returns uuid language plpgsql immutable set search_path = '' as $$
declare
  letters text := '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  number numeric := 0;
  text_of text := '';
  place integer;
begin
  if length(name) <> 18 then return null; end if;
  for i in 1..18 loop
    place := strpos(letters, substr(name, i, 1)) - 1;
    if place < 0 then return null; end if;
    number := number * 57 + place;
  end loop;
  for i in 1..4 loop
    text_of := lpad(to_hex((number % 4294967296)::bigint), 8, '0') || text_of;
    number := div(number, 4294967296);
  end loop;
  return text_of::uuid;
end $$;

select grow.make_click_month(month::date) from (
  select distinct date_trunc('month', at at time zone 'UTC') as month from grow.clicks_before) months;
insert into grow.clicks (id, link_id, at, class, device, source)
select grow.click_number(id), link_id, at,
  array_position(array['person', 'in-app', 'preview', 'bot'], class) - 1,
  array_position(array['unknown', 'phone', 'tablet', 'computer'], device) - 1, source
from grow.clicks_before where grow.click_number(id) is not null;

-- Who followed which link on a day: numbers of eight bytes made of the link and the visitor, as many as were new at one time. Gone
-- when the day is over.
create table grow.visitors_seen (
  day date not null,
  id bigint generated always as identity,
  marks bytea not null,
  primary key (day, id)
);
drop table grow.visitors_of_day;

-- Links go with their workspace, and their clicks with them; asking each click for its link would cost more than the click.
create function grow.forget_clicks_of_links() returns trigger language plpgsql set search_path = '' as $$
begin
  delete from grow.clicks where link_id in (select id from gone);
  delete from grow.clicks_daily where link_id in (select id from gone);
  delete from grow.sources_daily where link_id in (select id from gone);
  delete from grow.targets_daily where link_id in (select id from gone);
  return null;
end $$;
create trigger links_take_their_clicks after delete on grow.links
  referencing old table as gone for each statement execute function grow.forget_clicks_of_links();

-- What screens read: a workspace's clicks by hour and by day, and by day and by month where they came from and what they were for.
-- Hours and days are those of its own zone.
create table grow.hours (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  at timestamptz not null,
  people integer not null,
  primary key (workspace_id, at)
);
create table grow.days (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  day date not null,
  person integer not null default 0,
  in_app integer not null default 0,
  preview integer not null default 0,
  bot integer not null default 0,
  primary key (workspace_id, day)
);
create table grow.day_parts (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  part text not null check (part in ('source', 'device', 'post', 'channel')),
  day date not null,
  value text not null,
  clicks integer not null,
  primary key (workspace_id, part, day, value)
);
create table grow.month_parts (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  part text not null check (part in ('source', 'device', 'post', 'channel')),
  -- Its first day.
  month date not null,
  value text not null,
  clicks integer not null,
  primary key (workspace_id, part, month, value)
);

insert into grow.hours
select l.workspace_id, date_trunc('hour', c.at), count(*)
from grow.clicks_before c join grow.links l on l.id = c.link_id where c.class in ('person', 'in-app') group by 1, 2;
insert into grow.days
select workspace_id, day, sum(person), sum(in_app), sum(preview), sum(bot) from grow.clicks_daily group by 1, 2;
insert into grow.day_parts
select s.workspace_id, p.part, s.day, p.value, sum(s.clicks)
from grow.sources_daily s
join grow.links l on l.id = s.link_id
cross join lateral (values ('source', s.source), ('device', s.device), ('post', l.post_id::text), ('channel', l.channel_id::text))
  as p (part, value)
where p.value is not null
group by 1, 2, 3, 4;
insert into grow.month_parts
select workspace_id, part, date_trunc('month', day)::date, value, sum(clicks) from grow.day_parts group by 1, 2, 3, 4;

drop table grow.clicks_before;
alter table grow.clicks_daily drop constraint clicks_daily_link_id_fkey;
alter table grow.sources_daily drop constraint sources_daily_link_id_fkey;
alter table grow.targets_daily drop constraint targets_daily_link_id_fkey;
-- Only links ask these two now, by their key; room for the next count beside the last one saves a place in the index.
drop index grow.clicks_daily_by_workspace;
alter table grow.sources_daily drop column workspace_id;
alter table grow.clicks_daily set (fillfactor = 85);
alter table grow.sources_daily set (fillfactor = 85);
