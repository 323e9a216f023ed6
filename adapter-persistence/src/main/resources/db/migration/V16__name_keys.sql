create table name_keys (
  user_id bigint not null,
  name_key varchar(64) ${exact} not null,
  primary key (user_id, name_key),
  constraint name_keys_name_key unique (name_key),
  constraint name_keys_account foreign key (user_id) references accounts (user_id) on delete cascade
) ${table_by_key};
