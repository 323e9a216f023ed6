create index posts_unlisted on posts (listed, id) ${unlisted_only};
