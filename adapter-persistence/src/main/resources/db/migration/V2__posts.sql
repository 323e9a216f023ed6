create table posts (
  id ${id},
  user_id bigint not null,
  title varchar(100) ${exact} not null,
  content ${long_text} ${exact} not null,
  date_posted bigint not null,
  constraint posts_user foreign key (user_id) references users (id) on delete cascade
) ${table};
