-- Each statement that moves rows can be repeated: not every engine notes in the same transaction that it was done.
insert into posts (id, user_id, title, content, date_posted, guest_key, locked, visibility, listed)
select post_id, user_id, title, content, date_posted, guest_key, locked,
  case cause when 'hidden' then 'hidden' else concat('pending_', cause) end, false
from withheld_posts
where not exists (select 1 from posts where posts.id = withheld_posts.post_id);
