alter table tags add column listed boolean default true not null;
