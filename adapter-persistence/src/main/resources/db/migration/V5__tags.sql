create table tags (
  id ${id},
  name varchar(50) ${exact} not null,
  post_count bigint default 0 not null,
  constraint tags_name unique (name)
) ${table};
