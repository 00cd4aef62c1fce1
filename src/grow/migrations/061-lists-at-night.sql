-- A day's list of where a link's people came from is only lengthened while the day goes on, since bringing it together takes longer than
-- all else a count changes; the night does so with the lists of days that are over, which are found by their day. Whoever writes
-- clicks takes turns, and the night takes the same turn.
create index clicks_daily_by_day on grow.clicks_daily using brin (day) with (autosummarize = on);
-- Room for the next count beside the last one saves a place in the index.
alter table grow.day_parts set (fillfactor = 85);

create or replace function grow.roll_up(until date) returns void language plpgsql set search_path = '' as $$
declare
  before date;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('grow.visitors_seen', 0));
  select day into before from grow.rolled;
  if before >= until then return; end if;
  insert into grow.month_parts as m (workspace_id, part, month, value, clicks)
  select workspace_id, part, pg_catalog.date_trunc('month', day)::date, value, pg_catalog.sum(clicks) from grow.day_parts
  where day > before and day <= until group by 1, 2, 3, 4
  on conflict (workspace_id, part, month, value) do update set clicks = m.clicks + excluded.clicks;
  update grow.clicks_daily set came = grow.came_together(came)
  where day > before and day <= until and pg_catalog.cardinality(came) > 48;
  update grow.rolled set day = until;
end $$;
