create index comment_origins_by_date on comment_origins (written_at);
