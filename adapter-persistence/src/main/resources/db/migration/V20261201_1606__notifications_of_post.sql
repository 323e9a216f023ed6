create index notifications_of_post on notifications (post_id, user_id);
