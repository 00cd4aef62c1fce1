-- The words of a text as they stand in one part of the past, for whoever looks for all of them: an address, a name.
create function converse.said_in(workspace_id bigint, part bigint, text text) returns tsquery
language sql stable parallel safe
return (
  select string_agg('''' || replace(workspace_id || '.' || part || '.' || word, '''', '''''') || '''', ' & ')::tsquery
  from unnest(tsvector_to_array(to_tsvector('simple'::regconfig, language.fold(text)))) word);
