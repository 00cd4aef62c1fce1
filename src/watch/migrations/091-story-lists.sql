-- Who tells a story, with the story itself: a list of one source need not look through the items of all stories.
alter table watch.stories add column source_ids bigint[] not null default '{}';
update watch.stories s set source_ids = t.ids
from (select story_id, array_agg(distinct source_id) as ids from watch.items group by story_id) t
where t.story_id = s.id;
create index stories_by_source on watch.stories using gin (source_ids);

-- The words a story is found by.
alter table watch.stories add column search tsvector
  generated always as (to_tsvector('simple'::regconfig, folded)) stored;
create index stories_found on watch.stories using gin (search);
