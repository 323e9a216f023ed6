create index tags_by_use on tags (post_count desc, name);
