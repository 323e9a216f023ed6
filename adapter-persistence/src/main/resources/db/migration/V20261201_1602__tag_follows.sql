create table tag_follows (
  tag_id bigint not null,
  user_id bigint not null,
  following boolean not null,
  primary key (tag_id, user_id),
  constraint tag_follows_tag foreign key (tag_id) references tags (id) on delete cascade,
  constraint tag_follows_account foreign key (user_id) references accounts (user_id) on delete cascade
) ${table_by_key};
