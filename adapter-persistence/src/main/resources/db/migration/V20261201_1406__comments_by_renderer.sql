create index comments_by_renderer on comments (renderer, id);
