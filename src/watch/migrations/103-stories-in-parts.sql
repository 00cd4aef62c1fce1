-- Stories are looked for in one part of the past after the other, the newest first. Each keeps its words, who tells it and the lane it
-- stands in behind the part of the past it belongs to, so that words which stand in a hundred thousand stories are read only as far
-- back as the list reaches.
alter table watch.stories drop column search;

-- Some three days long.
create function watch.part_of(moment timestamptz) returns bigint language sql immutable parallel safe
return floor(extract(epoch from moment at time zone 'UTC'))::bigint >> 18;

-- It belongs to the later of the two moments by which lists are ordered: in neither order does it stand above its part. In this
-- language, and without a query in it, it takes a third of the time: it runs whenever a story is told once more.
create function watch.search_of(
  workspace_id bigint, newest_at timestamptz, rank_at timestamptz, signal boolean, state text, source_ids bigint[], folded text)
returns tsvector language plpgsql immutable parallel safe as $$
declare
  part text := workspace_id || '.' || watch.part_of(greatest(newest_at, rank_at)) || '.';
  words text := array_to_string(tsvector_to_array(to_tsvector('simple'::regconfig, folded)), ' ');
  tellers text := ' @' || array_to_string(source_ids, ' @');
  lanes text := case when state = 'muted' then ' @muted'
    else case when signal then ' @signals' else '' end || case when state in ('kept', 'drafted') then ' @kept' else '' end end;
begin
  return array_to_tsvector(string_to_array(part || replace(ltrim(words || tellers || lanes), ' ', ' ' || part), ' '));
end $$;

alter table watch.stories add column search tsvector
  generated always as (watch.search_of(workspace_id, newest_at, rank_at, signal, state, source_ids, folded)) stored;
-- What has not been sorted in yet is read whole for every part.
create index stories_found on watch.stories using gin (search) with (gin_pending_list_limit = 128);

-- The newest stories are written over and over. What is left of that lies where every list begins, so it is swept away when it is some
-- thousands, and not when it is a fifth of all there ever was.
alter table watch.stories set (autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0.01);
