update users set listed = false
where role = 'guest' and post_count = 0 and exists (select 1 from posts where posts.user_id = users.id);
