-- How many members recommend it.
alter table posts add column recommendations integer default 0 not null;
