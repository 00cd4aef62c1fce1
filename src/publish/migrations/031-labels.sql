-- What a team sorts its posts by, beside the campaign they belong to.
alter table publish.posts add column labels text[] not null default '{}';
create index posts_by_label on publish.posts using gin (labels) where removed_at is null and labels <> '{}';
create index posts_by_campaign on publish.posts (workspace_id, campaign) where removed_at is null and campaign <> '';
-- Two posts too close to each other on a channel are found by their hours, whatever became of them.
create index deliveries_by_hour on publish.deliveries (channel_id, due_at) where kind = 'post' and state <> 'cancelled';
