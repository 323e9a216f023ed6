drop index if exists post_tags_by_tag ${on_post_tags};
