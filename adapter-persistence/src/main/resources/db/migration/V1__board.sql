-- Times are microseconds since 1970-01-01T00:00Z. Each post_count is kept by whoever writes, in the same transaction,
-- so that no reader counts.

create table users (
  id ${id},
  username varchar(80) ${exact} not null,
  email varchar(120) ${exact} not null,
  created_at bigint not null,
  post_count bigint default 0 not null,
  constraint users_username unique (username),
  constraint users_email unique (email)
);

create table posts (
  id ${id},
  user_id bigint not null,
  title varchar(100) ${exact} not null,
  content ${long_text} ${exact} not null,
  date_posted bigint not null,
  constraint posts_user foreign key (user_id) references users (id) on delete cascade
);

create index posts_by_date on posts (date_posted, id);
create index posts_by_user on posts (user_id, date_posted, id);

create table tags (
  id ${id},
  name varchar(50) ${exact} not null,
  post_count bigint default 0 not null,
  constraint tags_name unique (name)
);

create index tags_by_use on tags (post_count desc, name);

-- A post's date stands here too: with it one index finds and orders the posts of a tag.
create table post_tags (
  post_id bigint not null,
  place integer not null,
  tag_id bigint not null,
  date_posted bigint not null,
  constraint post_tags_key primary key (post_id, place),
  constraint post_tags_post foreign key (post_id) references posts (id) on delete cascade,
  constraint post_tags_tag foreign key (tag_id) references tags (id) on delete cascade
) ${by_key};

create unique index post_tags_by_tag on post_tags (tag_id, date_posted, post_id);
