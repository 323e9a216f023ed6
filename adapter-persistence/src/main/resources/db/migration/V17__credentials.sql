create table credentials (
  id ${id},
  user_id bigint not null,
  kind varchar(16) ${exact} not null,
  secret varchar(64) ${exact} not null,
  label varchar(200) ${exact} not null,
  scopes varchar(64) ${exact} not null,
  created_at bigint not null,
  used_at bigint not null,
  expires_at bigint not null,
  constraint credentials_secret unique (secret),
  constraint credentials_user foreign key (user_id) references users (id) on delete cascade
) ${table};
