create index withheld_posts_by_user on withheld_posts (user_id, post_id);
