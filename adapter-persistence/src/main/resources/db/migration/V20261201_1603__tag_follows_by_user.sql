create index tag_follows_by_user on tag_follows (user_id, following, tag_id);
