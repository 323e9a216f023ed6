-- The version of what rendered it; 0 where nothing did.
alter table comments add column renderer integer default 0 not null;
