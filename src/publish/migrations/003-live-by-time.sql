-- What went out in a period, for its figures and for the line of the day.
create index deliveries_live on publish.deliveries (workspace_id, sent_at) where state = 'live';
