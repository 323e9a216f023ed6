create index posts_pending on posts (listed, visibility, id) ${unlisted_only};
