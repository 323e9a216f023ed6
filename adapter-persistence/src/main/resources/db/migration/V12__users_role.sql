alter table users add column role varchar(16) ${exact} default 'guest' not null;
