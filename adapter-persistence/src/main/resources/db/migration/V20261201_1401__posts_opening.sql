-- The start of its text, for lists; null where it was never rendered.
alter table posts add column opening varchar(500) ${exact};
