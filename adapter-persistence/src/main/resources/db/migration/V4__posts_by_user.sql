create index posts_by_user on posts (user_id, date_posted, id);
