-- Of the post itself where there is no comment.
create table notifications (
  id ${id},
  user_id bigint not null,
  kind varchar(16) ${exact} not null,
  post_id bigint not null,
  comment_id bigint,
  notified_at bigint not null,
  is_read boolean not null,
  constraint notifications_account foreign key (user_id) references accounts (user_id) on delete cascade,
  constraint notifications_post foreign key (post_id) references posts (id) on delete cascade,
  constraint notifications_comment foreign key (comment_id) references comments (id) on delete cascade
) ${table};
