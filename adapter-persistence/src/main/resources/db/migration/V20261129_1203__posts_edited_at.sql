alter table posts add column edited_at bigint;
