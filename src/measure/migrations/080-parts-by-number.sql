-- Parts of a site's days name their values by number, as its hits do: a path stands there once for each day it was seen on.
insert into measure.hit_words (word)
select value from measure.site_parts union select value from measure.site_months
except select word from measure.hit_words;

alter table measure.site_parts rename to site_parts_before;
alter table measure.site_parts_before rename constraint site_parts_pkey to site_parts_before_pkey;
create table measure.site_parts (
  site integer not null,
  day date not null,
  -- 0 source, 1 page, 2 entry, 3 device, 4 event, 5 post.
  part smallint not null check (part between 0 and 5),
  value integer not null,
  visits integer not null default 0,
  hits integer not null default 0,
  primary key (site, day, part, value)
) with (fillfactor = 85);
insert into measure.site_parts
select p.site, p.day, array_position(array['source', 'page', 'entry', 'device', 'event', 'post'], p.part) - 1, w.id, p.visits, p.hits
from measure.site_parts_before p join measure.hit_words w on w.word = p.value;
drop table measure.site_parts_before;

alter table measure.site_months rename to site_months_before;
alter table measure.site_months_before rename constraint site_months_pkey to site_months_before_pkey;
create table measure.site_months (
  site integer not null,
  -- Its first day.
  month date not null,
  part smallint not null check (part between 0 and 5),
  value integer not null,
  visits integer not null default 0,
  hits integer not null default 0,
  primary key (site, month, part, value)
) with (fillfactor = 85);
insert into measure.site_months
select p.site, p.month, array_position(array['source', 'page', 'entry', 'device', 'event', 'post'], p.part) - 1, w.id, p.visits, p.hits
from measure.site_months_before p join measure.hit_words w on w.word = p.value;
drop table measure.site_months_before;
