-- The texts that comments had until they were edited, as those of posts.
create table comment_versions (
  comment_id bigint not null,
  version integer not null,
  content ${long_text} ${exact} not null,
  written_at bigint not null,
  hidden boolean not null,
  replaced_by bigint,
  primary key (comment_id, version),
  constraint comment_versions_comment foreign key (comment_id) references comments (id) on delete cascade
) ${table_by_key};
