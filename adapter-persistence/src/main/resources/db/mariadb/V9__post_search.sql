-- The tokens of each post as numbers, in eight hexadecimal digits: longer than the shortest word that any server
-- indexes, and none of its stop words.
create table post_search (
  post_id bigint primary key,
  tokens mediumtext character set ascii collate ascii_bin not null,
  constraint post_search_post foreign key (post_id) references posts (id) on delete cascade
) engine = InnoDB;
