alter table posts add column visibility varchar(16) ${exact} default 'published' not null;
