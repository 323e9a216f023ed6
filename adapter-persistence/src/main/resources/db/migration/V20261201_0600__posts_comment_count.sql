-- How many of its comments are published.
alter table posts add column comment_count bigint default 0 not null;
