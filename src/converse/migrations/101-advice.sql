-- Which of the coach's rules an answer kept; null where nobody was upset and the coach was silent.
alter table converse.answers add column advice text[];
