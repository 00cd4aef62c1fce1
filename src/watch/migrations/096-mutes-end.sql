-- A mute may end by itself; without a day it holds until somebody takes it back.
alter table watch.mutes add column until timestamptz;
create index mutes_that_end on watch.mutes (until) where until is not null;
