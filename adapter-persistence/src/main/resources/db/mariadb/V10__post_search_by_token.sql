create fulltext index post_search_by_token on post_search (tokens);
