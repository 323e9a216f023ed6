-- The tokens of each post as numbers; rowid is the post's id. The text isn't kept twice, nor are places of tokens.
create virtual table post_search using fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = ascii);
