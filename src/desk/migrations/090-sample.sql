-- A made-up brand with weeks of work behind it, to look around in: marked everywhere, sent nowhere, and gone with one press.
alter table desk.workspaces add column sample boolean not null default false;
