-- Texts that guests posted lately, each by 64 bits of its hash; forgotten by date.
create table submissions (
  digest bigint not null primary key,
  submitted_at bigint not null
) ${table_by_key};
