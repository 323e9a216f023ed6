insert into post_tags (post_id, place, tag_id, date_posted, listed)
with recursive names (post_id, place, name, rest) as (
  select post_id, -1, concat(tags, ''), concat(tags, ${unit_separator}) from withheld_posts where tags <> ''
  union all
  select post_id, place + 1, substr(rest, 1, ${place_of}(rest, ${unit_separator}) - 1),
    substr(rest, ${place_of}(rest, ${unit_separator}) + 1)
  from names where rest <> ''
)
select names.post_id, names.place, tags.id, posts.date_posted, false
from names join tags on tags.name = names.name join posts on posts.id = names.post_id
where names.place >= 0
  and not exists (select 1 from post_tags where post_tags.post_id = names.post_id and post_tags.place = names.place);
