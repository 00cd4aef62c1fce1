-- A word is looked for in one part of the past after the other, the newest first: each message keeps its words behind the part of
-- the past it stands in. So a beginning that a hundred thousand messages share is read only as far back as the list reaches.
alter table converse.messages drop column search;
drop function converse.search_of;

create function converse.part_of(id bigint) returns bigint language sql immutable parallel safe
return id >> 14;

create function converse.search_of(id bigint, workspace_id bigint, text text, ours boolean, name text, handle text)
returns tsvector language sql immutable parallel safe
return array_to_tsvector(array(
  select workspace_id || '.' || converse.part_of(id) || '.' || word
  from unnest(tsvector_to_array(to_tsvector('simple'::regconfig, language.fold(
    text || case when ours then '' else ' ' || name || ' ' || split_part(ltrim(handle, '@'), '@', 1) end)))) word));

alter table converse.messages add column search tsvector
  generated always as (converse.search_of(id, workspace_id, text, ours, author_name, author_handle)) stored;
-- What has not been sorted in yet is read whole by every search.
create index messages_found on converse.messages using gin (search) with (gin_pending_list_limit = 256);
