update tags set listed = false
where post_count = 0 and exists (select 1 from post_tags where post_tags.tag_id = tags.id);
