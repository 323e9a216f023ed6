alter table post_tags add column listed boolean default true not null;
