create index posts_by_renderer on posts (renderer, id);
