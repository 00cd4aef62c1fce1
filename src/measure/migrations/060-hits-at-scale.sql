-- Paths, names of events and sources stand in millions of rows: there by their number, here once.
create table measure.hit_words (
  id integer generated always as identity primary key,
  word text not null unique
);

-- Hits become small rows in a table per month. Who the visitor was is known only to `site_visitors`, for the day.
alter table measure.hits rename to hits_before;
alter index measure.hits_by_time rename to hits_before_by_time;
create table measure.hits (
  at timestamptz not null,
  post_id bigint,
  site integer not null,
  path integer not null,
  -- Null for a page that was seen.
  event integer,
  source integer not null
) partition by range (at);
create index hits_in_time on measure.hits using brin (at);
-- For a month nobody has made room for.
create table measure.hits_else partition of measure.hits default;

-- Makes room for the month, and takes there what came before it was made.
create function measure.make_hit_month(month date) returns void language plpgsql set search_path = '' as $$
declare
  name text := 'hits_' || pg_catalog.to_char(month, 'YYYY_MM');
  from_at text := pg_catalog.to_char(month, 'YYYY-MM-01') || ' 00:00:00+00';
  until_at text := pg_catalog.to_char(month + interval '1 month', 'YYYY-MM-01') || ' 00:00:00+00';
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('measure.hits months', 0));
  if pg_catalog.to_regclass('measure.' || name) is not null then return; end if;
  execute pg_catalog.format('create table measure.%I (like measure.hits)', name);
  execute pg_catalog.format('with moved as (delete from measure.hits_else where at >= %L and at < %L returning *)
    insert into measure.%I select * from moved', from_at, until_at, name);
  execute pg_catalog.format('alter table measure.hits attach partition measure.%I for values from (%L) to (%L)',
    name, from_at, until_at);
end $$;

insert into measure.hit_words (word)
select path from measure.hits_before union select event from measure.hits_before where event is not null
union select source from measure.hits_before;
select measure.make_hit_month(month::date) from (
  select distinct date_trunc('month', at at time zone 'UTC') as month from measure.hits_before) months;
insert into measure.hits (at, post_id, site, path, event, source)
select h.at, h.post_id, h.site, p.id, e.id, s.id
from measure.hits_before h
join measure.hit_words p on p.word = h.path
left join measure.hit_words e on e.word = h.event
join measure.hit_words s on s.word = h.source
order by h.at;
drop table measure.hits_before;

-- By day first: a day that is over is taken away as one piece.
alter table measure.site_visitors drop constraint site_visitors_pkey;
alter table measure.site_visitors add primary key (day, site, visitor);
drop index measure.site_visitors_by_day;
alter table measure.site_visitors set (fillfactor = 85);

-- The parts of a site by the month, for all longer periods.
create table measure.site_months (
  site integer not null,
  -- Its first day.
  month date not null,
  part text not null check (part in ('source', 'page', 'entry', 'device', 'event', 'post')),
  value text not null,
  visits integer not null default 0,
  hits integer not null default 0,
  primary key (site, month, part, value)
) with (fillfactor = 85);
insert into measure.site_months
select site, date_trunc('month', day)::date, part, value, sum(visits), sum(hits) from measure.site_parts group by 1, 2, 3, 4;
alter table measure.site_parts set (fillfactor = 85);

-- The source of a click on the way to an outcome is kept with the outcome, and not looked up among all clicks each time it is shown.
alter table measure.touches add column source text not null default 'direct';
update measure.touches t set source = c.source from grow.clicks c where t.click_id is not null and c.id = grow.click_number(t.click_id);
