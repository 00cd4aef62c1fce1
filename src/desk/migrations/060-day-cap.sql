-- How many posts a day are enough on this channel; null for as many as are planned.
alter table desk.channels add column day_cap integer check (day_cap > 0);
