-- A message is a part of its conversation and goes with it, a conversation with its channel, a channel with its workspace. That
-- each of them also names those further up is for reading only; asking for them anew with every row cost more than writing it.
alter table converse.messages drop constraint messages_workspace_id_fkey, drop constraint messages_channel_id_fkey;
alter table converse.threads drop constraint threads_workspace_id_fkey;

-- Nearly nothing that is said was delivered by us.
alter table converse.messages drop constraint messages_delivery_id_key;
create unique index messages_of_delivery on converse.messages (delivery_id) where delivery_id is not null;
