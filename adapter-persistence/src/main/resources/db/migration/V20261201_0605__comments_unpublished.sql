create index comments_unpublished on comments (visibility, id) ${unpublished_only};
