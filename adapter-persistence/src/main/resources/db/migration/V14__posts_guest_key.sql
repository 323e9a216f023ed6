-- Empty where a member wrote it, or it isn't known which guest did.
alter table posts add column guest_key varchar(64) ${exact} default '' not null;
