create unique index post_tags_by_tag on post_tags (tag_id, date_posted, post_id);
