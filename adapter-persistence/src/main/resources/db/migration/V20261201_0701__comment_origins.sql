-- A keyed hash of the address from which a guest's comment came; forgotten by date.
create table comment_origins (
  comment_id bigint not null primary key,
  address varchar(64) ${exact} not null,
  written_at bigint not null
) ${table_by_key};
