create index comment_recommendations_by_comment on comment_recommendations (comment_id, user_id);
