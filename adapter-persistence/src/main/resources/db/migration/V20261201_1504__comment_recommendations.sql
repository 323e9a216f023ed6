-- Likewise, a comment.
create table comment_recommendations (
  user_id bigint not null,
  comment_id bigint not null,
  recommended_at bigint not null,
  primary key (user_id, comment_id),
  constraint comment_recommendations_user foreign key (user_id) references users (id) on delete cascade,
  constraint comment_recommendations_comment foreign key (comment_id) references comments (id) on delete cascade
) ${table_by_key};
