-- Whether it is published: what readers see is one stretch of each index that this column leads.
alter table posts add column listed boolean default true not null;
