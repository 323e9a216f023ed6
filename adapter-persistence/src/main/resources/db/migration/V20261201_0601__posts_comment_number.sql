-- How many comments it ever had: no number of a comment is given twice.
alter table posts add column comment_number bigint default 0 not null;
