create index comments_by_user on comments (user_id, id);
