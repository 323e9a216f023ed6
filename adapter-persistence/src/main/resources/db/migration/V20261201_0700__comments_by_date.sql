create index comments_by_date on comments (visibility, written_at, id);
