-- Ids of people mean somebody where they were given: in a whole network, or on one server, where every server numbers its own. Two of
-- those have different people under the same small number.
update desk.channels set account = account || jsonb_build_object('home', rtrim(regexp_replace(account->>'server',
  '/(c/([^?#]*/)?\d+/?|category/\d+(/.*)?)$', ''), '/'))
where network in ('mastodon', 'discourse', 'nodebb', 'ghost', 'wordpress') and account ? 'server' and not account ? 'home';

alter table desk.channels add column home text not null generated always as (coalesce(account->>'home', '')) stored;

-- Whom the desk knew belongs to the first server that was connected; people of another are met anew when they write again.
alter table desk.identities add column home text not null default '';
update desk.identities i set home = c.home from (
  select distinct on (workspace_id, network) workspace_id, network, home from desk.channels
  order by workspace_id, network, removed_at is not null, id
) c where c.workspace_id = i.workspace_id and c.network = i.channel_network and c.home <> '';
alter table desk.identities drop constraint identities_pkey;
alter table desk.identities add primary key (workspace_id, channel_network, home, external_id);
