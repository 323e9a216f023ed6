drop index if exists posts_by_user ${on_posts};
