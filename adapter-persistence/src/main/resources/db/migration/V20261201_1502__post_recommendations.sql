-- The members who recommend a post.
create table post_recommendations (
  user_id bigint not null,
  post_id bigint not null,
  recommended_at bigint not null,
  primary key (user_id, post_id),
  constraint post_recommendations_user foreign key (user_id) references users (id) on delete cascade,
  constraint post_recommendations_post foreign key (post_id) references posts (id) on delete cascade
) ${table_by_key};
