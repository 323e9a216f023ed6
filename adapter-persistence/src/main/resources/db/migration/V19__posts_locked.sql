alter table posts add column locked boolean default false not null;
