alter table accounts add column warning varchar(300) ${exact} default '' not null;
