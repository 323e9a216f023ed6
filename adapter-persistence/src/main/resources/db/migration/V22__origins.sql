-- A keyed hash of the address from which a guest's post came; forgotten by date.
create table origins (
  post_id bigint not null primary key,
  address varchar(64) ${exact} not null,
  date_posted bigint not null
) ${table_by_key};
