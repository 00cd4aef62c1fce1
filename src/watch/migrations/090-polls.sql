alter table watch.sources
  -- Marks of what it told when it was last read, eight bytes for each item: what is the same needs no second look.
  add column told bytea,
  -- How large its last answer was, so that not too many large ones are asked for at once.
  add column body_bytes int,
  -- How many items a day it brings, and when that was last counted.
  add column items_per_day real,
  add column paced_at timestamptz;
