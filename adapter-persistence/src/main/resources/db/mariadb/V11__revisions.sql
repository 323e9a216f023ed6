-- Their sum is another after each commit. A transaction moves any one of them, so that few wait for each other.
create table revisions (
  stripe integer primary key,
  number bigint not null
) engine = InnoDB;
