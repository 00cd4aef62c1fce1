-- An idea: a line kept for later. It has no hour, and becomes a draft when somebody goes on with it.
alter table publish.posts drop constraint posts_state_check;
alter table publish.posts add constraint posts_state_check check (state in ('draft', 'review', 'planned', 'idea'));
alter table publish.posts add constraint ideas_have_no_hour check (state <> 'idea' or at is null);

-- What waits without an hour, by its age and by its words.
drop index publish.drafts_by_age;
create index tray_by_age on publish.posts (workspace_id, updated_at desc, id desc)
  where removed_at is null and at is null and state in ('draft', 'review', 'idea');
create index tray_found on publish.posts using gin (to_tsvector('simple'::regconfig, language.fold(title || ' ' || text)))
  where removed_at is null and at is null and state in ('draft', 'review', 'idea');
