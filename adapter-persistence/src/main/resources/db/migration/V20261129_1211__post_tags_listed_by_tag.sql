create unique index post_tags_listed_by_tag on post_tags (tag_id, listed, date_posted, post_id);
