drop index if exists posts_by_date ${on_posts};
