-- Empty where it isn't known which guest was the first to take the name.
alter table users add column guest_key varchar(64) ${exact} default '' not null;
