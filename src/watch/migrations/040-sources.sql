-- Besides feeds: a page that is compared with itself, letters that are forwarded to us, and what other programs bring.
alter table watch.sources drop constraint sources_kind_check;
alter table watch.sources add constraint sources_kind_check check (kind in ('feed', 'page', 'letters', 'hook'));

alter table watch.sources
  -- How long its server wants to be left alone between two questions, whoever asks and about what.
  add column rest_seconds int not null default 0,
  add column asked_at timestamptz,
  -- Where it says it has moved to for good, and how often in a row it has said so.
  add column moves_to text,
  add column moves_said int not null default 0,
  -- The address it had before it moved, and when that was.
  add column moved_from text,
  add column moved_at timestamptz,
  -- An address that may be its new one, found while it was silent; a person decides.
  add column new_address text,
  add column searched_at timestamptz,
  -- Where letters and other programs' news are brought: whoever knows this word may bring some.
  add column door text unique;

-- What was read of a page when we last told of a change.
create table watch.pages (
  source_id bigint primary key references watch.sources on delete cascade,
  -- Which part of the page counts (a CSS selector); empty means what is to be read on it.
  part text not null default '',
  -- From which share of changed words on a change is told.
  least_change real not null check (least_change between 0 and 1),
  ignores_numbers boolean not null default false,
  text text,
  -- Marks of the last versions: a page that goes back and forth is told of once.
  seen text[] not null default '{}',
  read_at timestamptz
);

create index sources_by_host on watch.sources (host, asked_at) where rest_seconds > 0;
