-- Of whoever has a row here, users.email has no address: that one is unique and for everybody to see.
create table accounts (
  user_id bigint not null primary key,
  email varchar(120) ${exact} not null,
  password varchar(255) ${exact} not null,
  created_at bigint not null,
  constraint accounts_user foreign key (user_id) references users (id) on delete cascade
) ${table_by_key};
