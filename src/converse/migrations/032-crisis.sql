-- How much was said in every hour, and how much of it in anger: what is usual at this hour of the week is read from here.
create table converse.hours (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint not null references desk.channels on delete cascade,
  hour timestamptz not null,
  said integer not null,
  negative integer not null,
  complaints integer not null,
  primary key (channel_id, hour)
);
create index hours_of_workspace on converse.hours (workspace_id, hour);

insert into converse.hours (workspace_id, channel_id, hour, said, negative, complaints)
select workspace_id, channel_id, date_trunc('hour', at, 'UTC'), count(*), count(*) filter (where mood_label = 'negative' or 'complaint' = any(intents)),
  count(*) filter (where 'complaint' = any(intents))
from converse.messages where not ours and kind <> 'note' group by 1, 2, 3;

create function converse.count_hours() returns trigger language plpgsql as $$
begin
  insert into converse.hours (workspace_id, channel_id, hour, said, negative, complaints)
  select workspace_id, channel_id, date_trunc('hour', at, 'UTC'), count(*), count(*) filter (where mood_label = 'negative' or 'complaint' = any(intents)),
    count(*) filter (where 'complaint' = any(intents))
  from fresh where not ours and kind <> 'note' group by 1, 2, 3
  order by 2, 3
  on conflict (channel_id, hour) do update set said = converse.hours.said + excluded.said,
    negative = converse.hours.negative + excluded.negative, complaints = converse.hours.complaints + excluded.complaints;
  return null;
end $$;
create trigger messages_counted_by_hour after insert on converse.messages
  referencing new table as fresh for each statement execute function converse.count_hours();

-- Something that is more than the daily grumble: noticed by the desk or called by a person.
create table converse.crises (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  channel_id bigint references desk.channels on delete cascade,
  -- `alert` waits for a person to look; `calm` was looked at and is none.
  state text not null check (state in ('alert', 'open', 'closed', 'calm')),
  name text not null default '',
  level text not null check (level in ('alert', 'page')),
  score real not null,
  usual real not null,
  counted integer not null,
  began_at timestamptz not null,
  noticed_at timestamptz not null,
  opened_at timestamptz,
  opened_by text,
  closed_at timestamptz,
  freeze_id bigint,
  roles jsonb not null default '{}',
  -- How it stood when it was closed, and what was learnt.
  report jsonb,
  lesson text not null default ''
);
create index crises_of_workspace on converse.crises (workspace_id, id desc);
create index crises_standing on converse.crises (workspace_id, channel_id) where state in ('alert', 'open');

-- Everything that was decided, by whom and when; nothing in it is ever changed.
create table converse.crisis_log (
  id bigint generated always as identity primary key,
  crisis_id bigint not null references converse.crises on delete cascade,
  at timestamptz not null,
  by_name text not null,
  kind text not null check (kind in ('noticed', 'opened', 'decision', 'statement', 'step', 'role', 'frozen', 'lifted', 'worse', 'closed', 'calm')),
  text text not null
);
create index crisis_log_of_crisis on converse.crisis_log (crisis_id, id);

-- The team's own holding statements; without one the desk's stands.
create table converse.statements (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  moment text not null check (moment in ('heard', 'looking', 'solved')),
  lang text not null check (lang in ('en', 'tr', 'ru')),
  text text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, moment, lang)
);
