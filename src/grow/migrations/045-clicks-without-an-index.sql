-- A click is found by the moment in its name: the rows stand in the order of time, and a coarse index over that is a thousandth of one
-- over names. Clicks from before names held their time are looked up here.
create table grow.clicks_named_before (
  id uuid primary key,
  at timestamptz not null
);
insert into grow.clicks_named_before (id, at)
select id, at from grow.clicks
where abs(extract(epoch from at) * 10
  - div(('x' || replace(id::text, '-', ''))::bit(64)::bigint::numeric * 18446744073709551616, 57::numeric ^ 12)) > 2;

alter table grow.clicks drop constraint clicks_pkey;
drop index grow.clicks_in_time;
create index clicks_in_time on grow.clicks using brin (at) with (pages_per_range = 16, autosummarize = on);

-- Where people come from, by its number.
create table grow.source_words (
  id integer generated always as identity primary key,
  word text not null unique
);
insert into grow.source_words (word) select distinct source from grow.sources_daily order by 1;

-- A link's day knows where its people came from and what they held in their hands: pairs of (source * 4 + device) and how many, the
-- same source more than once until there are many. One row to count on instead of one for each source.
alter table grow.clicks_daily add column came integer[] not null default '{}';

create function grow.came_together(came integer[]) returns integer[] language sql immutable strict set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(each order by source, place), '{}') from (
    select came[i] as source, pg_catalog.sum(came[i + 1])::integer as many
    from pg_catalog.generate_series(1, pg_catalog.cardinality(came), 2) as i group by 1
  ) sums cross join lateral (values (1, source), (2, many)) as pair (place, each)
$$;

update grow.clicks_daily d set came = grow.came_together(s.came)
from (
  select s.link_id, s.day, array_agg(pair.each order by w.id, s.device, pair.place) as came
  from grow.sources_daily s
  join grow.source_words w on w.word = s.source
  cross join lateral (values
    (1, w.id * 4 + array_position(array['unknown', 'phone', 'tablet', 'computer'], s.device) - 1), (2, s.clicks)) as pair (place, each)
  group by 1, 2
) s
where s.link_id = d.link_id and s.day = d.day;
drop table grow.sources_daily;

create or replace function grow.forget_clicks_of_links() returns trigger language plpgsql set search_path = '' as $$
begin
  delete from grow.clicks where link_id in (select id from gone);
  delete from grow.clicks_daily where link_id in (select id from gone);
  delete from grow.targets_daily where link_id in (select id from gone);
  return null;
end $$;
