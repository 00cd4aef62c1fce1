-- In a talk of several the list says whose words it shows.
alter table converse.threads add column preview_by text not null default '';
