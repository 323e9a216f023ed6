-- The lists of recommended posts: those of the last days, and of ever. A post is in a list of days until it is too old for it.
create table ranked_posts (
  span varchar(16) ${exact} not null,
  post_id bigint not null,
  listed boolean not null,
  recommendations integer not null,
  date_posted bigint not null,
  primary key (post_id, span),
  constraint ranked_posts_post foreign key (post_id) references posts (id) on delete cascade
) ${table_by_key};
