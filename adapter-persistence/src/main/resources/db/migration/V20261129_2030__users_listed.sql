-- Whether readers see a guest: not before a post of its is published, nor after the last was hidden.
alter table users add column listed boolean default true not null;
