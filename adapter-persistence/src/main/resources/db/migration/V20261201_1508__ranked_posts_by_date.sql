create index ranked_posts_by_date on ranked_posts (span, date_posted);
