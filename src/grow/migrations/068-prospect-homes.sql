-- An id means somebody where it was given: on one server, where every server of a network numbers its own people.
alter table grow.prospects add column home text not null default '';
update grow.prospects p set home = c.home from (
  select distinct on (workspace_id, network) workspace_id, network, home from desk.channels
  order by workspace_id, network, removed_at is not null, id
) c where c.workspace_id = p.workspace_id and c.network = p.network and c.home <> '';
alter table grow.prospects drop constraint prospects_workspace_id_network_person_key;
alter table grow.prospects add unique (workspace_id, network, home, person);
