-- Whether a member follows a post. Of those who wrote one, without a row, it is known that they do.
create table post_follows (
  post_id bigint not null,
  user_id bigint not null,
  following boolean not null,
  primary key (post_id, user_id),
  constraint post_follows_post foreign key (post_id) references posts (id) on delete cascade,
  constraint post_follows_account foreign key (user_id) references accounts (user_id) on delete cascade
) ${table_by_key};
