-- Months and years of sites are added up from days that are over, and not with every hit.
create table measure.rolled (
  one boolean primary key default true check (one),
  day date not null
);
insert into measure.rolled (day) values ((now() at time zone 'UTC')::date - 2);
delete from measure.site_months;
insert into measure.site_months
select site, date_trunc('month', day)::date, part, value, sum(visits), sum(hits) from measure.site_parts
where day <= (select day from measure.rolled) group by 1, 2, 3, 4;
create table measure.site_years (
  site integer not null,
  -- Its first day.
  year date not null,
  part smallint not null check (part between 0 and 5),
  value integer not null,
  visits integer not null default 0,
  hits integer not null default 0,
  primary key (site, year, part, value)
) with (fillfactor = 85);
insert into measure.site_years
select site, date_trunc('year', month)::date, part, value, sum(visits), sum(hits) from measure.site_months group by 1, 2, 3, 4;

-- Adds up the days until then that are in no month and no year yet. Whoever writes hits takes the same turn.
create function measure.roll_up(until date) returns void language plpgsql set search_path = '' as $$
declare
  before date;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('measure.hits', 0));
  select day into before from measure.rolled;
  if before >= until then return; end if;
  insert into measure.site_months as m (site, month, part, value, visits, hits)
  select site, pg_catalog.date_trunc('month', day)::date, part, value, pg_catalog.sum(visits), pg_catalog.sum(hits) from measure.site_parts
  where day > before and day <= until group by 1, 2, 3, 4
  on conflict (site, month, part, value) do update set visits = m.visits + excluded.visits, hits = m.hits + excluded.hits;
  insert into measure.site_years as y (site, year, part, value, visits, hits)
  select site, pg_catalog.date_trunc('year', day)::date, part, value, pg_catalog.sum(visits), pg_catalog.sum(hits) from measure.site_parts
  where day > before and day <= until group by 1, 2, 3, 4
  on conflict (site, year, part, value) do update set visits = y.visits + excluded.visits, hits = y.hits + excluded.hits;
  update measure.rolled set day = until;
end $$;

-- Outcomes by the day without their posts, and by the month with them: what most figures ask.
create table measure.outcome_days (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  day date not null,
  kind text not null,
  currency text not null,
  outcomes integer not null,
  value numeric(16, 2) not null,
  primary key (workspace_id, day, kind, currency)
);
create table measure.outcome_posts (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  -- Its first day.
  month date not null,
  post_id bigint not null,
  outcomes integer not null,
  value numeric(16, 2) not null,
  primary key (workspace_id, month, post_id)
);
insert into measure.outcome_days
select workspace_id, day, kind, currency, sum(outcomes), sum(value) from measure.outcomes_daily group by 1, 2, 3, 4;
insert into measure.outcome_posts
select workspace_id, date_trunc('month', day)::date, post_id, sum(outcomes), sum(value) from measure.outcomes_daily
where post_id <> 0 group by 1, 2, 3;

create function measure.add_up_outcome() returns trigger language plpgsql set search_path = '' as $$
declare
  more integer := new.outcomes;
  worth numeric := new.value;
begin
  if tg_op = 'UPDATE' then
    more := more - old.outcomes;
    worth := worth - old.value;
  end if;
  insert into measure.outcome_days as d (workspace_id, day, kind, currency, outcomes, value)
  values (new.workspace_id, new.day, new.kind, new.currency, more, worth)
  on conflict (workspace_id, day, kind, currency) do update set outcomes = d.outcomes + excluded.outcomes, value = d.value + excluded.value;
  if new.post_id <> 0 then
    insert into measure.outcome_posts as p (workspace_id, month, post_id, outcomes, value)
    values (new.workspace_id, pg_catalog.date_trunc('month', new.day)::date, new.post_id, more, worth)
    on conflict (workspace_id, month, post_id) do update set outcomes = p.outcomes + excluded.outcomes, value = p.value + excluded.value;
  end if;
  return null;
end $$;
create trigger outcomes_added_up after insert or update on measure.outcomes_daily
  for each row execute function measure.add_up_outcome();
