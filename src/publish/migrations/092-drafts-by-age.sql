-- Drafts with and without an hour, newest first, those that ask for approval by themselves: what Today looks at in every brand.
create index drafts_by_state on publish.posts (workspace_id, state, updated_at desc, id desc)
  where removed_at is null and state in ('draft', 'review');
