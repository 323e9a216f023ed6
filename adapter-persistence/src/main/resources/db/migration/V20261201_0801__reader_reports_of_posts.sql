insert into reader_reports (post_id, comment_id, user_id, guest_key, text, reported_at)
select post_id, 0, user_id, guest_key, text, reported_at from reports order by id;
