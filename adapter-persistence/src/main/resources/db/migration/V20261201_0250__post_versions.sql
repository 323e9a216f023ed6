-- The texts that posts had until they were edited; who did that in the author's place.
create table post_versions (
  post_id bigint not null,
  version integer not null,
  title varchar(100) ${exact} not null,
  content ${long_text} ${exact} not null,
  written_at bigint not null,
  hidden boolean not null,
  replaced_by bigint,
  primary key (post_id, version),
  constraint post_versions_post foreign key (post_id) references posts (id) on delete cascade
) ${table_by_key};
