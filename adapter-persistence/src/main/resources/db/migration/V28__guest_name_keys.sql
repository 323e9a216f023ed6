-- What guests' names look like, of which several may look the same.
create table guest_name_keys (
  user_id bigint not null,
  name_key varchar(64) ${exact} not null,
  primary key (user_id, name_key),
  constraint guest_name_keys_user foreign key (user_id) references users (id) on delete cascade
) ${table_by_key};
