-- What a source brought, in the order in which it came in.
create index items_in_order on watch.items (source_id, id);
