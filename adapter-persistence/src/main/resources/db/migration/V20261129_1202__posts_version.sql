alter table posts add column version integer default 1 not null;
