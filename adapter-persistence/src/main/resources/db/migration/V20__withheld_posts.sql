-- Posts that are not on the board, and so in no list, count or search.
create table withheld_posts (
  post_id bigint not null primary key,
  user_id bigint not null,
  title varchar(100) ${exact} not null,
  content ${long_text} ${exact} not null,
  tags varchar(520) ${exact} not null,
  date_posted bigint not null,
  guest_key varchar(64) ${exact} not null,
  locked boolean not null,
  cause varchar(16) ${exact} not null,
  since bigint not null,
  constraint withheld_posts_user foreign key (user_id) references users (id) on delete cascade
) ${table_by_key};
