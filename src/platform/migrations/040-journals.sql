-- How many lines of each journal stand in the tables they were meant for; written in the same transaction as they are.
create table platform.journals (
  journal text primary key,
  lines bigint not null
);
