-- Each row holds the hash of the one before, which no other row may.
create table moderation_log (
  id ${id},
  written_at bigint not null,
  actor_id bigint not null,
  act varchar(32) ${exact} not null,
  subject_id bigint not null,
  detail varchar(100) ${exact} not null,
  reason varchar(300) ${exact} not null,
  previous varchar(64) ${exact} not null,
  hash varchar(64) ${exact} not null,
  constraint moderation_log_previous unique (previous)
) ${table};
