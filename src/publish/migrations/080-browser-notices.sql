-- A browser that shows notices is one more place to tell. Its address is its subscription at a push service, its secret the keys it
-- gave out, sealed like the others.
alter table publish.outlets
  drop constraint outlets_way_check,
  add constraint outlets_way_check check (way in ('webhook', 'chat', 'mail', 'push')),
  drop constraint outlets_state_check,
  -- Gone: the push service knows the browser no more, so its address and keys were thrown away.
  add constraint outlets_state_check check (state in ('on', 'off', 'failing', 'gone')),
  -- A hash of the address, by which a browser finds itself; the address itself stays sealed.
  add column mark text;
create unique index outlets_by_browser on publish.outlets (mark, account_id, workspace_id) where mark is not null;

-- The one key by which push services know this desk. Browsers subscribe to it, so it is made once and kept.
create table publish.push_keys (
  is_ours boolean primary key default true check (is_ours),
  public_key text not null,
  sealed_private text not null,
  made_at timestamptz not null
);
