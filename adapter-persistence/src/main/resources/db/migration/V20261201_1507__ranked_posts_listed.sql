create index ranked_posts_listed on ranked_posts (span, listed, recommendations, post_id);
