alter table desk.channels
  -- Who connected it last: often the one who can do it again.
  add column connected_by text,
  -- When its network last answered a request of ours as it should.
  add column answered_at timestamptz,
  -- What its network may cost in a month or a day, in the network's currency; null for no limit.
  add column budget numeric(12, 2);

-- What a network that charges by the request has cost, by the day or month in which its budget began.
create table desk.spending (
  channel_id bigint not null references desk.channels on delete cascade,
  since date not null,
  spent numeric(12, 3) not null default 0,
  primary key (channel_id, since)
);
