alter table watch.sources
  -- What it brings against what others bring with as many items: 1 is as usual. Those worth more are asked more often, at the cost of
  -- those worth less.
  add column worth real not null default 1 check (worth > 0);
