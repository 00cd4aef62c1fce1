create schema practice;

-- A test for people who want to work here: one day, the same for all of them, behind one link.
create table practice.tests (
  id bigint generated always as identity primary key,
  workspace_id bigint not null references desk.workspaces on delete cascade,
  title text not null,
  day text not null,
  lang text not null,
  seed integer not null,
  token text not null unique,
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index tests_of_workspace on practice.tests (workspace_id, id);

-- One day of practice played by one person. Its workspace goes when the day is over; what was learnt stays with the person.
create table practice.runs (
  id bigint generated always as identity primary key,
  account_id text,
  workspace_id bigint not null unique,
  test_id bigint references practice.tests on delete set null,
  name text not null,
  day text not null,
  lang text not null,
  seed integer not null,
  state text not null check (state in ('ready', 'running', 'finished')),
  pace integer not null default 0,
  port integer not null default 0,
  minute integer not null default 0,
  made_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  cleared_at timestamptz,
  score integer,
  debrief jsonb,
  -- A result shown to others: what is signed, and under which address it can be read.
  result_token text unique,
  result text,
  signature text,
  signed_with text
);
create index runs_of_person on practice.runs (account_id, id);
create index runs_of_test on practice.runs (test_id, id);
create index runs_going_on on practice.runs (id) where state = 'running';

-- The desk's keys for signing results. Old ones stay, so that what they signed can still be checked.
create table practice.signing_keys (
  name text primary key,
  public_key text not null,
  sealed_private text not null,
  made_at timestamptz not null
);
