-- How many members recommend it.
alter table comments add column recommendations integer default 0 not null;
