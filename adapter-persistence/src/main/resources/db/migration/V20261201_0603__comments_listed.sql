create index comments_listed on comments (post_id, listed, path);
