-- Months are added up from days that are over, and not with every click: until that day, days and months hold the same.
create table grow.rolled (
  one boolean primary key default true check (one),
  day date not null
);
insert into grow.rolled (day) values ((now() at time zone 'UTC')::date - 2);
delete from grow.month_parts;
insert into grow.month_parts
select workspace_id, part, date_trunc('month', day)::date, value, sum(clicks) from grow.day_parts
where day <= (select day from grow.rolled) group by 1, 2, 3, 4;

-- Adds up the days until then that are in no month yet. Whoever writes clicks holds the same lock shared.
create function grow.roll_up(until date) returns void language plpgsql set search_path = '' as $$
declare
  before date;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('grow.rolled', 0));
  select day into before from grow.rolled;
  if before >= until then return; end if;
  insert into grow.month_parts as m (workspace_id, part, month, value, clicks)
  select workspace_id, part, pg_catalog.date_trunc('month', day)::date, value, pg_catalog.sum(clicks) from grow.day_parts
  where day > before and day <= until group by 1, 2, 3, 4
  on conflict (workspace_id, part, month, value) do update set clicks = m.clicks + excluded.clicks;
  update grow.rolled set day = until;
end $$;
-- The night asks for all workspaces at once.
create index day_parts_by_day on grow.day_parts using brin (day);
