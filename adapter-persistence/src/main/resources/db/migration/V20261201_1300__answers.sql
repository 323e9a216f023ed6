-- Requests under a key, by the SHA-256 of whose it is and of the key, of which the digest is 64 bits; and what was answered, which
-- is null while one is under way.
create table answers (
  digest bigint not null,
  request_key varchar(64) ${exact} not null,
  content varchar(64) ${exact} not null,
  begun_at bigint not null,
  answer ${long_text} ${exact},
  primary key (digest, request_key)
) ${table_by_key};
