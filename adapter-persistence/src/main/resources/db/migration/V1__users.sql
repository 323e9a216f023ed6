-- Times are microseconds since 1970-01-01T00:00Z. Each post_count is kept by whoever writes, in the same transaction,
-- so that no reader counts.
create table users (
  id ${id},
  username varchar(80) ${exact} not null,
  email varchar(120) ${exact} not null,
  created_at bigint not null,
  post_count bigint default 0 not null,
  constraint users_username unique (username),
  constraint users_email unique (email)
) ${table};
