create index post_recommendations_by_post on post_recommendations (post_id, user_id);
