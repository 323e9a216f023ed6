-- A post's date stands here too: with it one index finds and orders the posts of a tag.
create table post_tags (
  post_id bigint not null,
  place integer not null,
  tag_id bigint not null,
  date_posted bigint not null,
  primary key (post_id, place),
  constraint post_tags_post foreign key (post_id) references posts (id) on delete cascade,
  constraint post_tags_tag foreign key (tag_id) references tags (id) on delete cascade
) ${table_by_key};
