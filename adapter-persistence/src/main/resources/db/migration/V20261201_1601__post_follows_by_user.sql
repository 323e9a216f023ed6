create index post_follows_by_user on post_follows (user_id, following, post_id);
