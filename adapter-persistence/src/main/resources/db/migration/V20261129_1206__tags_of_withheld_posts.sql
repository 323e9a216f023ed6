-- Those that no post on the board had any more. They were one text, parted by the unit separator.
insert into tags (name)
with recursive names (post_id, place, name, rest) as (
  select post_id, -1, concat(tags, ''), concat(tags, ${unit_separator}) from withheld_posts where tags <> ''
  union all
  select post_id, place + 1, substr(rest, 1, ${place_of}(rest, ${unit_separator}) - 1),
    substr(rest, ${place_of}(rest, ${unit_separator}) + 1)
  from names where rest <> ''
)
select distinct name from names
where place >= 0 and not exists (select 1 from tags where tags.name = names.name);
