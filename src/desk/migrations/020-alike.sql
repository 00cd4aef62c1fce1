-- People who may be one are looked for by name and by handle.
create index identities_by_name on desk.identities (workspace_id, language.fold(name));
create index identities_by_handle on desk.identities (workspace_id, split_part(ltrim(lower(handle), '@'), '@', 1));
