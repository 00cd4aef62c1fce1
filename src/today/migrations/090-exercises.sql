-- Where posts of one's own did best: a third exercise beside the answer and the story.
alter table today.exercises drop constraint exercises_kind_check;
alter table today.exercises add constraint exercises_kind_check check (kind in ('re-answer', 'pick-story', 'place-post'));
