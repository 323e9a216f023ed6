-- The epoch where the member isn't suspended.
alter table accounts add column suspended_until bigint default 0 not null;
