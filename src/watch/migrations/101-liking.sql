-- Whether anybody has read a story.
create index readings_by_story on watch.readings (story_id);

-- What our community speaks of: the words most of its conversations of the last days share, as they were counted last.
create table watch.community_words (
  workspace_id bigint not null references desk.workspaces on delete cascade,
  stem text not null,
  word text not null,
  -- In how many conversations.
  threads int not null,
  at timestamptz not null,
  primary key (workspace_id, stem)
);
