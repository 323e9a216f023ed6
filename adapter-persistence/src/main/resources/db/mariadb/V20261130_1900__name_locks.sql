-- Who takes a name changes the rows of its looks, and so waits for whoever takes one that looks the same.
create table name_locks (
  stripe integer primary key,
  number bigint not null
) engine = InnoDB;
