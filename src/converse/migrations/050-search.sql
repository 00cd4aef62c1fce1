-- A search finds what was said and who said it, the newest first, in no more of the past than it needs: every message carries
-- the part of the past it stands in, in three sizes, as words that nobody can type.
create function converse.search_of(id bigint, workspace_id bigint, text text, ours boolean, name text, handle text)
returns tsvector language sql immutable parallel safe
return strip(to_tsvector('simple'::regconfig, language.fold(
    text || case when ours then '' else ' ' || name || ' ' || split_part(ltrim(handle, '@'), '@', 1) end)))
  || array_to_tsvector(array[
    workspace_id || '@' || (id >> 15), workspace_id || '@@' || (id >> 18), workspace_id || '@@@' || (id >> 21)]);

alter table converse.messages drop column search;
alter table converse.messages add column search tsvector
  generated always as (converse.search_of(id, workspace_id, text, ours, author_name, author_handle)) stored;
create index messages_found on converse.messages using gin (search);
